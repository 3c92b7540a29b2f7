import "server-only";
import { cache } from "react";
import { voidRecoveriesUntil } from "@/lib/domain/people/lost-phone";
import { maskPhone } from "@/lib/domain/people/phone";
import type { ApplicantActor } from "@/lib/domain/actors";
import { now } from "@/lib/server/base/clock";
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
  /** Somebody asked that the account be moved to another number; the latest, a confirmed one first. */
  readonly newPhone: { readonly number: string; readonly dueAt: Date | null } | undefined;
}

interface Row {
  readonly phoneCipher: Uint8Array;
  readonly todo: number;
  readonly unread: number;
  readonly number: string | null;
  readonly dueAt: Date | null;
}

/** Who is signed in and how much waits for them: what the frame of every applicant's page shows. */
export const accountOfApplicant = cache(async (actor: ApplicantActor): Promise<AccountOfApplicant> => {
  const [account] = await db.$queryRaw<Row[]>`
    SELECT "phoneCipher", (
      SELECT count(*)::int FROM "Application" a WHERE a."accountId" = "Account"."id" AND ${WAITS_FOR_APPLICANT}
    ) AS todo, (
      SELECT count(*)::int FROM "OutboxMessage" m JOIN "Application" a ON a."id" = m."applicationId"
      WHERE a."accountId" = "Account"."id" AND m."sequence" > "Account"."noticesSeen" AND ${isTold()}
    ) AS unread, r."number", r."dueAt"
    FROM "Account" LEFT JOIN LATERAL (
      SELECT p."number", p."dueAt" FROM "PhoneRecovery" p
      WHERE p."accountId" = "Account"."id" AND (p."state" = 'CONFIRMED' OR (p."state" = 'OPEN' AND p."createdAt" > ${voidRecoveriesUntil(now())}))
      ORDER BY p."dueAt" NULLS LAST, p."createdAt" DESC LIMIT 1
    ) r ON true WHERE "Account"."id" = ${actor.accountId}::uuid`;
  if (!account) throw new Error("the session's account is gone");
  const phone = openPhone("Account", { id: actor.accountId, phoneCipher: account.phoneCipher });
  const { todo: todoCount, unread, number, dueAt } = account;
  const newPhone = number === null ? undefined : { number, dueAt };
  return { maskedPhone: maskPhone(phone), todoCount, unread, newPhone };
});
