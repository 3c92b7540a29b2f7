import { randomUUID } from "node:crypto";
import { normaliseMainlandMobile } from "@/lib/domain/people/phone";
import type { OfficerActor } from "@/lib/domain/actors";
import { hashPassword } from "@/lib/server/edge/auth/passwords";
import { sealPhone } from "@/lib/server/db/repositories/phones";
import { blindIndex } from "@/lib/server/base/crypto";
import { db } from "@/lib/server/db/client";
import { DEMO_OFFICERS, DEMO_UNIT } from "./accounts";

/** E.164 of a number in the lists of the demo. */
export const e164 = (phone: string): string => {
  const normal = normaliseMainlandMobile(phone);
  if (!normal) throw new Error(`not a mobile number: ${phone}`);
  return normal;
};

/** Officers with their passwords hashed as anybody's. @returns who they are, by staff number */
export const seedOfficers = async (): Promise<ReadonlyMap<string, OfficerActor>> => {
  const hashes = await Promise.all(DEMO_OFFICERS.map(({ password }) => hashPassword(password)));
  const rows = DEMO_OFFICERS.map(({ staffNumber, name, role, phone, hall }, index) => {
    const id = randomUUID();
    return {
      id,
      staffNo: staffNumber,
      name,
      passwordHash: hashes[index] ?? "",
      phoneCipher: sealPhone("Officer", id, e164(phone)),
      phoneIndex: blindIndex("phone", e164(phone)),
      roles: [role],
      hallId: hall ?? null,
    };
  });
  await db.officer.createMany({ data: rows });
  return new Map(
    rows.map(({ id, staffNo, name, roles, hallId }) => [
      staffNo,
      { kind: "officer", officerId: id, name, staffNo, roles, hallId, sessionId: randomUUID() },
    ]),
  );
};

/** The phone of a unit's processor, which can ask for a code but not sign in. */
export const seedUnit = async (): Promise<void> => {
  await db.unitAccount.create({
    data: {
      id: randomUUID(),
      phoneIndex: blindIndex("phone", e164(DEMO_UNIT.phone)),
      unitName: DEMO_UNIT.name,
    },
  });
};
