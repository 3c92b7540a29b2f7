import "server-only";
import { cache } from "react";
import { maskPhone } from "@/lib/domain/people/phone";
import type { ApplicantActor } from "@/lib/domain/actors";
import { openPhone } from "@/lib/server/db/repositories/phones";
import { db } from "../../client";
import { WAITS_FOR_APPLICANT } from "./applications-of-applicant";

export interface AccountOfApplicant {
  /** 138****5678. */
  readonly maskedPhone: string;
  /** Applications that wait for the applicant (待办事项). */
  readonly todoCount: number;
}

/** Who is signed in and how much waits for them: what the frame of every applicant's page shows. */
export const accountOfApplicant = cache(async (actor: ApplicantActor): Promise<AccountOfApplicant> => {
  const [account, todoCount] = await Promise.all([
    db.account.findUniqueOrThrow({
      where: { id: actor.accountId },
      select: { id: true, phoneCipher: true },
    }),
    db.application.count({
      where: { accountId: actor.accountId, ...WAITS_FOR_APPLICANT },
    }),
  ]);
  return { maskedPhone: maskPhone(openPhone("Account", account)), todoCount };
});
