import { blindIndex } from "@/lib/server/base/crypto";
import { db } from "@/lib/server/db/client";
import { readSms } from "@/lib/server/db/repositories/outbox";
import { checkOfficerPassword } from "@/lib/use-cases/account/check-officer-password";
import { sendCode } from "@/lib/use-cases/account/send-code";

/** The codes texted to a phone, the newest first, as the person would read them. */
export const codesSentTo = async (phone: string): Promise<string[]> => {
  const lane = `sms:${Buffer.from(blindIndex("phone", phone)).toString("hex")}`;
  const rows = await db.outboxMessage.findMany({ where: { lane }, orderBy: { sequence: "desc" } });
  return rows
    .map((row) => readSms(row.key, row.payloadCipher))
    .filter((sms) => sms.template === "otp")
    .map((sms) => sms.params.code ?? "");
};

/** Asks for a sign-in code and reads it off the phone. */
export const obtainCode = async (
  phone: string,
  browserId: string,
  address = "192.0.2.1",
): Promise<string> => {
  const sent = await sendCode({ phone, purpose: "LOGIN", browserId, locale: "zh", address });
  if (sent.kind !== "ok") throw new Error(`no code was sent: ${JSON.stringify(sent)}`);
  const [code = ""] = await codesSentTo(phone);
  return code;
};

/** Types an officer's password and reads the code off the officer's phone. */
export const obtainOfficerCode = async (
  officer: { staffNo: string; password: string; phone: string },
  browserId: string,
): Promise<string> => {
  const { staffNo, password } = officer;
  const sent = await checkOfficerPassword({
    staffNo,
    password,
    browserId,
    locale: "zh",
    address: "192.0.2.2",
  });
  if (sent.kind !== "ok") throw new Error(`no code was sent: ${JSON.stringify(sent)}`);
  const [code = ""] = await codesSentTo(officer.phone);
  return code;
};

/** Six digits that are not `code`. */
export const anotherCode = (code: string, step = 1): string =>
  String((Number(code) + step) % 1_000_000).padStart(6, "0");

/** A number as people type or paste it: in groups, with a space of another kind. */
export const inGroups = (number: string): string =>
  ` ${number.slice(0, 4)} ${number.slice(4, 8)}\u00a0${number.slice(8)}`;

/** A one-time code with what was copied along. */
export const pastedCode = (code: string): string => `验证码${code.slice(0, 3)} ${code.slice(3)}`;
