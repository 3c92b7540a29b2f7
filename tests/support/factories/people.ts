import { randomUUID } from "node:crypto";
import type { OfficerRole } from "@/lib/domain/vocabulary";
import type { ApplicantActor, OfficerActor } from "@/lib/domain/actors";
import { sealPhone } from "@/lib/server/db/repositories/phones";
import { blindIndex } from "@/lib/server/base/crypto";
import { now } from "@/lib/server/base/clock";
import { db } from "@/lib/server/db/client";

let people = 0;
const nextPhone = (): string => `+861990001${String((people += 1)).padStart(4, "0")}`;

/** An applicant with an account; phones are invented ones. */
export const anApplicant = async (
  phone: string = nextPhone(),
  locale: "zh" | "en" = "zh",
): Promise<ApplicantActor> => {
  const id = randomUUID();
  await db.account.create({
    data: {
      id,
      phoneCipher: sealPhone("Account", id, phone),
      phoneIndex: blindIndex("phone", phone),
      locale,
      createdAt: now(),
    },
  });
  return { kind: "applicant", accountId: id, sessionId: randomUUID(), locale };
};

/** An officer with these roles; desks of a hall belong to `hallId`. The password hash opens nothing. */
export const anOfficer = async (
  roles: readonly OfficerRole[],
  hallId: string | null = null,
  name = "陈晓预",
): Promise<OfficerActor> => {
  const id = randomUUID();
  const staffNo = `T${String((people += 1)).padStart(5, "0")}`;
  const phone = nextPhone();
  await db.officer.create({
    data: {
      id,
      staffNo,
      name,
      passwordHash: "-",
      phoneCipher: sealPhone("Officer", id, phone),
      phoneIndex: blindIndex("phone", phone),
      roles: [...roles],
      hallId,
    },
  });
  return { kind: "officer", officerId: id, name, staffNo, roles, hallId, sessionId: randomUUID() };
};
