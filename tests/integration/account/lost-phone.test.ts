import { randomUUID } from "node:crypto";
import type { ApplicantActor } from "@/lib/domain/actors";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { LOST_PHONE_TOLD_PER_DAY, recoveryExpires } from "@/lib/domain/people/lost-phone";
import { now } from "@/lib/server/base/clock";
import { db } from "@/lib/server/db/client";
import { verifyAudit } from "@/lib/server/db/audit";
import { accountOfApplicant } from "@/lib/server/db/questions/applicant/account-of-applicant";
import { readingsOf } from "@/lib/server/db/questions/applicant/case-readings";
import { recoveryForOfficer } from "@/lib/server/db/questions/lost-phone/recovery-for-officer";
import { readSms } from "@/lib/server/db/repositories/outbox";
import { phoneOfAccount } from "@/lib/server/db/repositories/phones";
import { actorOfSession, createSession } from "@/lib/server/edge/auth/sessions";
import { blindIndex } from "@/lib/server/base/crypto";
import { sendCode } from "@/lib/use-cases/account/send-code";
import { askForNewPhone } from "@/lib/use-cases/lost-phone/ask-for-new-phone";
import { confirmNewPhone, declineNewPhone } from "@/lib/use-cases/lost-phone/confirm-new-phone";
import { finishNewPhones } from "@/lib/use-cases/lost-phone/finish-new-phones";
import { objectToNewPhone } from "@/lib/use-cases/lost-phone/object-to-new-phone";
import { anotherCode, codesSentTo, inGroups, pastedCode } from "../../support/codes";
import { type ACase, aDraft, aSubmitted, expectOk } from "../../support/factories/cases";
import { aHall } from "../../support/factories/halls";
import { anApplicant, anOfficer } from "../../support/factories/people";
import { beginAfresh } from "../../support/fresh-clock";
import { passSeconds } from "../../support/time";

const OLD = "+8619900000001";
const NEW = "+8619900000002";
const browserId = randomUUID();
const HOUR = 3600;

beginAfresh();

const newCode = async (phone: string): Promise<string> => {
  const from = { browserId, locale: "en", address: "192.0.2.1" } as const;
  expectOk(await sendCode({ purpose: "LOST_PHONE", phone, ...from }));
  return (await codesSentTo(phone))[0] ?? "";
};

interface Asked {
  readonly serial: string;
  readonly passportNo: string;
  readonly phone?: string;
  readonly address?: string;
}
const ask = async ({ serial, passportNo, phone = NEW, address = "192.0.2.1" }: Asked) => {
  const code = await newCode(phone);
  const typed = { serial: inGroups(serial), passportNo, phone, code: pastedCode(code) };
  const answer = await askForNewPhone({ ...typed, browserId, address, locale: "en" });
  passSeconds(61);
  return answer;
};
const askFor = ({ serial, answers: { passportNo } }: ACase, phone = NEW) =>
  ask({ serial, passportNo, phone });
const rowOf = (number: string) => db.phoneRecovery.findUniqueOrThrow({ where: { number } });

/** A submitted case of somebody signed in with the old number. */
const aHolder = async (): Promise<ACase> => {
  const applicant = await anApplicant(OLD);
  const sessionId = await createSession(db, { accountId: applicant.accountId }, "phone");
  return aSubmitted({ applicant: { ...applicant, sessionId } });
};
const atHall = async (roles: Parameters<typeof anOfficer>[0] = ["RECEPTION"]) =>
  anOfficer(roles, (await db.hall.findFirst({ select: { id: true } }))?.id ?? (await aHall()));
const confirmed = async (held: ACase, phone = NEW) => {
  const { number } = expectOk(await askFor(held, phone));
  const { id } = await rowOf(number);
  expectOk(await confirmNewPhone({ actor: await atHall(), recoveryId: id }));
  return { id, number };
};
const toldTo = async (phone: string): Promise<string[]> => {
  const rows = await db.outboxMessage.findMany({ where: { kind: "SMS" }, orderBy: { sequence: "asc" } });
  return rows
    .map((row) => readSms(row.key, row.payloadCipher))
    .filter(({ to, template }) => to === phone && template !== "otp")
    .map(({ template }) => template);
};
const phoneOf = ({ accountId }: ApplicantActor) => phoneOfAccount(db, accountId);

describe("asking for a new phone", () => {
  it("answers alike whether anything matches, and tells the old number only where it does", async () => {
    const held = await aHolder();
    const draft = await aDraft();
    const { passportNo } = held.answers;
    const right = await askFor(held);
    const wrong = await ask({ serial: held.serial, passportNo: "X0000000" });
    const none = await ask({ serial: "44030026010100001", passportNo });
    const unsubmitted = await ask({ serial: draft.serial, passportNo: draft.answers.passportNo });
    for (const answer of [right, wrong, none, unsubmitted])
      expect(answer).toEqual({
        kind: "ok",
        data: {
          number: expect.stringMatching(/^[2-9A-Z]{8}$/) as string,
          until: shanghaiDate(recoveryExpires(now())),
        },
      });
    expect(await toldTo(NEW)).toEqual(Array(4).fill("lostPhoneAsked"));
    expect((await toldTo(OLD)).filter((template) => template.startsWith("lostPhone"))).toEqual([
      "lostPhoneTold",
    ]);
    const rows = await db.phoneRecovery.findMany({ orderBy: { createdAt: "asc" } });
    expect(rows.map(({ accountId }) => accountId)).toEqual([held.applicant.accountId, null, null, null]);
  });

  it("needs the code sent to the new number, and a wrong one counts", async () => {
    const { serial, answers } = await aHolder();
    const request = { serial, passportNo: answers.passportNo, phone: NEW, browserId, address: "192.0.2.1" };
    const code = anotherCode(await newCode(NEW));
    expect(await askForNewPhone({ ...request, code, locale: "zh" })).toMatchObject({ code: "codeWrong" });
    expect(await db.phoneRecovery.count()).toBe(0);
    expect(await askForNewPhone({ ...request, serial: "1", phone: "12", code: "", locale: "zh" })).toEqual({
      kind: "invalid",
      fields: { serial: "serial", phone: "mobile", code: "required" },
    });
  });

  it("fills nobody's phone: the old number is told a few times a day, the account's page always", async () => {
    const held = await aHolder();
    for (let time = 0; time < 5; time += 1)
      expectOk(
        await ask({
          serial: held.serial,
          passportNo: held.answers.passportNo,
          phone: `+861990000010${time}`,
          address: `192.0.${time + 3}.1`,
        }),
      );
    const told = (await toldTo(OLD)).filter((template) => template === "lostPhoneTold");
    expect(told).toHaveLength(LOST_PHONE_TOLD_PER_DAY);
    expect((await accountOfApplicant(held.applicant)).newPhone).toMatchObject({ dueAt: null });
    expect(JSON.stringify(await db.auditEntry.findMany({ select: { data: true } }))).not.toContain("1990000");
  });
});

describe("a new phone", () => {
  it("takes effect a day after the officer's confirmation: sessions end, both numbers are told", async () => {
    const held = await aHolder();
    const { number } = await confirmed(held);
    expect((await toldTo(OLD)).at(-1)).toBe("lostPhoneConfirmed");
    expect((await toldTo(NEW)).at(-1)).toBe("lostPhoneConfirmed");
    passSeconds(23 * HOUR);
    expect(await finishNewPhones()).toBe(0);
    passSeconds(HOUR + 1);
    expect(await finishNewPhones()).toBe(1);
    expect(await finishNewPhones()).toBe(0);
    expect(await phoneOf(held.applicant)).toBe(NEW);
    expect(await actorOfSession(held.applicant.sessionId)).toBeUndefined();
    expect((await toldTo(OLD)).at(-1)).toBe("previousPhone");
    expect((await toldTo(NEW)).at(-1)).toBe("lostPhoneDone");
    expect(await rowOf(number)).toMatchObject({ state: "DONE" });
    expect((await verifyAudit()).broken).toBeUndefined();
  });

  it("is stopped by the holder of the old number, confirmed or not", async () => {
    const held = await aHolder();
    const { number } = await confirmed(held);
    expect(expectOk(await objectToNewPhone({ actor: held.applicant }))).toEqual({ ended: 1 });
    expect(await objectToNewPhone({ actor: held.applicant })).toMatchObject({ code: "nothingToObject" });
    passSeconds(25 * HOUR);
    expect(await finishNewPhones()).toBe(0);
    expect(await phoneOf(held.applicant)).toBe(OLD);
    expect(await rowOf(number)).toMatchObject({ state: "OBJECTED" });
    expect((await toldTo(NEW)).at(-1)).toBe("lostPhoneObjected");
  });

  it("and an objection in the same moment: one of the two happens, and nothing in between", async () => {
    for (let round = 0; round < 6; round += 1) {
      const phone = `+861990000020${round}`;
      const held = await aSubmitted();
      const before = await phoneOf(held.applicant);
      const { number } = await confirmed(held, phone);
      passSeconds(24 * HOUR + 1);
      const acts = [() => finishNewPhones(), () => objectToNewPhone({ actor: held.applicant })];
      if (round % 2) acts.reverse();
      await Promise.all(acts.map((act) => act()));
      const { state } = await rowOf(number);
      expect(["DONE", "OBJECTED"]).toContain(state);
      expect(await phoneOf(held.applicant)).toBe(state === "DONE" ? phone : before);
      const told = await toldTo(phone);
      expect(told.filter((each) => /Done|Objected/.test(each))).toEqual([
        state === "DONE" ? "lostPhoneDone" : "lostPhoneObjected",
      ]);
    }
  });

  it("is confirmed once of two requests, and the other is void when it takes effect", async () => {
    const held = await aHolder();
    const [one, two] = [expectOk(await askFor(held)), expectOk(await askFor(held, "+8619900000003"))];
    const officer = await atHall(["WINDOW"]);
    const rows = [await rowOf(one.number), await rowOf(two.number)];
    const answers = await Promise.all(
      rows.map(({ id }) => confirmNewPhone({ actor: officer, recoveryId: id })),
    );
    expect(answers.map(({ kind }) => kind).sort()).toEqual(["ok", "refused"]);
    expect(answers.find(({ kind }) => kind === "refused")).toMatchObject({ code: "recoveryUnderWay" });
    passSeconds(25 * HOUR);
    await finishNewPhones();
    const states = await db.phoneRecovery.findMany({ select: { state: true } });
    expect(states.map(({ state }) => state).sort()).toEqual(["DONE", "EXPIRED"]);
  });

  it("makes room where the new number has an account with nothing in it", async () => {
    const held = await aHolder();
    await confirmed(held);
    const empty = await anApplicant(NEW);
    passSeconds(25 * HOUR);
    expect(await finishNewPhones()).toBe(1);
    expect(await phoneOf(held.applicant)).toBe(NEW);
    expect(await db.account.findUnique({ where: { id: empty.accountId } })).toBeNull();
  });

  it("fails where the new number has applications of its own by then, or is a unit's, and says so", async () => {
    const held = await aHolder();
    const { number } = await confirmed(held);
    await aDraft({ applicant: await anApplicant(NEW) });
    passSeconds(25 * HOUR);
    await finishNewPhones();
    expect(await phoneOf(held.applicant)).toBe(OLD);
    expect(await rowOf(number)).toMatchObject({ state: "FAILED" });
    expect((await toldTo(NEW)).at(-1)).toBe("lostPhoneFailed");
    const again = expectOk(await askFor(held));
    const actor = await atHall();
    const { id: recoveryId } = await rowOf(again.number);
    expect(await confirmNewPhone({ actor, recoveryId })).toMatchObject({ code: "phoneTaken" });
    const unit = "+8619900000004";
    const phoneIndex = blindIndex("phone", unit);
    await db.unitAccount.create({ data: { id: randomUUID(), phoneIndex, unitName: "U" } });
    const third = await rowOf(expectOk(await askFor(held, unit)).number);
    expect(await confirmNewPhone({ actor, recoveryId: third.id })).toMatchObject({ code: "phoneTaken" });
  });

  it("is confirmed by reception or window of a hall and by nobody else", async () => {
    const held = await aHolder();
    const { id: recoveryId } = await rowOf(expectOk(await askFor(held)).number);
    for (const roles of [["PRE_REVIEWER"], ["APPROVER"], ["ADMIN"], ["INTERVIEWER"], ["PRODUCTION"]] as const)
      expect(await confirmNewPhone({ actor: await atHall(roles), recoveryId })).toMatchObject({
        code: "notAllowed",
      });
    const ofNoHall = await anOfficer(["RECEPTION"]);
    expect(await confirmNewPhone({ actor: ofNoHall, recoveryId })).toMatchObject({ code: "notAllowed" });
    expect(await confirmNewPhone({ actor: held.applicant, recoveryId })).toMatchObject({
      code: "notAllowed",
    });
    expect(await declineNewPhone({ actor: ofNoHall, recoveryId })).toMatchObject({ code: "notAllowed" });
    expect(await confirmNewPhone({ actor: await atHall(), recoveryId: "x" })).toMatchObject({
      code: "notFound",
    });
    const unmatched = expectOk(await ask({ serial: held.serial, passportNo: "X0000000" }));
    expect(
      await confirmNewPhone({ actor: await atHall(), recoveryId: (await rowOf(unmatched.number)).id }),
    ).toMatchObject({ code: "notFound" });
  });

  it("is found at a hall by its number, with the passport to compare, which its holder sees", async () => {
    const held = await aHolder();
    const { number } = expectOk(await askFor(held));
    const typed = `${number.slice(0, 4)}-${number.slice(4)}`.toLowerCase();
    const { passportNo } = held.answers;
    expect(await recoveryForOfficer(await atHall(), typed)).toMatchObject({
      kind: "found",
      recovery: { number, state: "OPEN", newPhone: "199****0002", holder: { passportNo } },
    });
    const [look] = await readingsOf(held.applicant, held.id);
    expect(look).toMatchObject({ action: "revealPassport", reasons: ["phone"] });
    for (const officer of [await atHall(["APPROVER"]), await anOfficer(["WINDOW"])])
      expect(await recoveryForOfficer(officer, number)).toEqual({ kind: "none" });
    expect(await recoveryForOfficer(await atHall(), "7K3MQ2WX")).toEqual({ kind: "none" });
    expect(await recoveryForOfficer(await atHall(), "44030026010100001")).toEqual({ kind: "notNumber" });
    const unmatched = expectOk(await ask({ serial: held.serial, passportNo: "X0000000" }));
    const shown = await recoveryForOfficer(await atHall(), unmatched.number);
    expect(shown).toMatchObject({ kind: "found", recovery: { state: "OPEN" } });
    expect(JSON.stringify(shown)).not.toContain(passportNo);
  });

  it("is declined when the passport is another one, and runs out after thirty days", async () => {
    const held = await aHolder();
    const first = await rowOf(expectOk(await askFor(held)).number);
    const actor = await atHall();
    expectOk(await declineNewPhone({ actor, recoveryId: first.id }));
    expect(await confirmNewPhone({ actor, recoveryId: first.id })).toMatchObject({ code: "recoveryOver" });
    const second = await rowOf(expectOk(await askFor(held)).number);
    passSeconds(30 * 24 * HOUR + 1);
    expect(await confirmNewPhone({ actor, recoveryId: second.id })).toMatchObject({ code: "recoveryOver" });
    await finishNewPhones();
    expect((await rowOf(second.number)).state).toBe("EXPIRED");
    expect((await accountOfApplicant(held.applicant)).newPhone).toBeUndefined();
  });
});
