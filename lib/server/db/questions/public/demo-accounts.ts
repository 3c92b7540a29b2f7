import "server-only";
import { openPhone } from "@/lib/server/db/repositories/phones";
import { db } from "../../client";

export interface SeededApplicant {
  readonly role: "APPLICANT";
  readonly name: string;
  /** E.164. */
  readonly phone: string;
  readonly applications: readonly {
    readonly serial: string;
    readonly type: string;
    readonly state: string;
  }[];
}

/** The numbers the seed gives to its families; whatever visitors of the demo typed is not told to others. */
const SEEDED = /^\+86199000001\d\d$/;

/** Every applicant the demo was seeded with, by phone, with what they have under way. */
export const seededApplicants = async (): Promise<SeededApplicant[]> => {
  const rows = await db.account.findMany({
    select: {
      id: true,
      phoneCipher: true,
      applications: {
        orderBy: { createdAt: "desc" },
        select: { serial: true, type: true, state: true, fullName: true },
      },
    },
  });
  return rows
    .map(({ id, phoneCipher, applications }) => ({
      role: "APPLICANT" as const,
      name: applications.find((application) => application.fullName)?.fullName ?? "",
      phone: openPhone("Account", { id, phoneCipher }),
      applications: applications.map(({ serial, type, state }) => ({ serial, type, state })),
    }))
    .filter((account) => SEEDED.test(account.phone))
    .sort((one, other) => (one.phone < other.phone ? -1 : 1));
};
