import { randomUUID } from "node:crypto";
import type { ApplicantActor } from "@/lib/domain/actors";
import { sealPhone } from "@/lib/server/db/repositories/phones";
import { now } from "@/lib/server/base/clock";
import { blindIndex } from "@/lib/server/base/crypto";
import { db } from "@/lib/server/db/client";
import type { Family } from "./families";
import { e164 } from "./officers";

/** The account of a family's phone, made when it is first used, as a first sign-in makes it. */
export const accountOf = async ({ phone: digits, locale }: Family): Promise<ApplicantActor> => {
  const phone = e164(`199 0000 ${digits}`);
  const phoneIndex = blindIndex("phone", phone);
  const known = await db.account.findUnique({ where: { phoneIndex }, select: { id: true } });
  const id = known?.id ?? randomUUID();
  if (!known)
    await db.account.create({
      data: { id, phoneCipher: sealPhone("Account", id, phone), phoneIndex, locale, createdAt: now() },
    });
  return { kind: "applicant", accountId: id, sessionId: randomUUID(), locale };
};
