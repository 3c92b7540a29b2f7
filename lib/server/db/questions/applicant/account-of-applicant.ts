import "server-only";
import { cache } from "react";
import { maskPhone } from "@/lib/domain/people/phone";
import type { ApplicantActor } from "@/lib/domain/actors";
import { openPhone } from "@/lib/server/db/repositories/phones";
import { db } from "../../client";
import { WAITS_FOR_APPLICANT } from "./list-search";
import { isTold } from "./notices-of-applicant";

export interface AccountOfApplicant {
  /** 138****5678. */
  readonly maskedPhone: string;
  /** Applications that wait for the applicant (待办事项). */
  readonly todoCount: number;
  /** Messages told since the list of them was last looked at. */
  readonly unread: number;
}

/** Who is signed in and how much waits for them: what the frame of every applicant's page shows. */
export const accountOfApplicant = cache(async (actor: ApplicantActor): Promise<AccountOfApplicant> => {
  const [account] = await db.$queryRaw<{ phoneCipher: Uint8Array; todo: number; unread: number }[]>`
    SELECT "phoneCipher", (
      SELECT count(*)::int FROM "Application" a WHERE a."accountId" = "Account"."id" AND ${WAITS_FOR_APPLICANT}
    ) AS todo, (
      SELECT count(*)::int FROM "OutboxMessage" m JOIN "Application" a ON a."id" = m."applicationId"
      WHERE a."accountId" = "Account"."id" AND m."sequence" > "Account"."noticesSeen" AND ${isTold()}
    ) AS unread
    FROM "Account" WHERE "id" = ${actor.accountId}::uuid`;
  if (!account) throw new Error("the session's account is gone");
  const phone = openPhone("Account", { id: actor.accountId, phoneCipher: account.phoneCipher });
  return { maskedPhone: maskPhone(phone), todoCount: account.todo, unread: account.unread };
});
