import "server-only";
import type { ApplicantActor } from "@/lib/domain/actors";
import { realNow } from "@/lib/server/base/clock";
import { db } from "../../client";
import { Prisma } from "../../generated/client";
import { LIMITS } from "../../limits";
import { numberOf, pageBy } from "../../queue-cursor";
import { readSms, type SmsPayload } from "../../repositories/outbox";
import { unlessDamaged } from "../../unless-damaged";

export interface NoticeOfApplicant {
  readonly id: string;
  readonly applicationId: string;
  readonly serial: string;
  /** What was ordered to be said. Undefined: the row cannot be read. */
  readonly content: Pick<SmsPayload, "template" | "locale" | "params"> | undefined;
  readonly at: Date;
  /** Not there when the list was last looked at. */
  readonly isNew: boolean;
  /** Its text message did not arrive. */
  readonly undelivered: boolean;
}

export interface NoticesOfApplicant {
  readonly notices: readonly NoticeOfApplicant[];
  readonly next: string | undefined;
  /** Up to which message everything is shown: what is still held back comes later. */
  readonly seenUntil: bigint;
}

/** Messages (`"OutboxMessage" m`) about a case that the applicant was told: whether the carrier delivered them or not, but
 *  not those taken back, nor those that wait because they may still be. */
export const isTold = (): Prisma.Sql => Prisma.sql`m."kind" = 'SMS' AND m."status" <> 'DROPPED'
  AND NOT (m."status" = 'PENDING' AND m."attempts" = 0 AND m."notBefore" > ${realNow()})`;

interface NoticeRow {
  readonly id: string;
  readonly key: string;
  readonly payloadCipher: Uint8Array;
  readonly createdAt: Date;
  readonly sequence: bigint;
  readonly status: string;
  readonly applicationId: string;
  readonly serial: string;
  readonly seen: bigint;
  readonly held: bigint | null;
}

const noticeOf = (row: NoticeRow): NoticeOfApplicant => ({
  id: row.id,
  applicationId: row.applicationId,
  serial: row.serial,
  content: unlessDamaged(row.applicationId, () => readSms(row.key, row.payloadCipher), undefined),
  at: row.createdAt,
  isNew: row.sequence > row.seen,
  undelivered: row.status === "FAILED",
});

/** What the applicant was told about their own applications, the latest first. @param after where the page begins */
export const noticesOfApplicant = async (
  { accountId }: ApplicantActor,
  after?: string,
): Promise<NoticesOfApplicant> => {
  const before = numberOf(after);
  const rows = await db.$queryRaw<NoticeRow[]>`
    SELECT m."id", m."key", m."payloadCipher", m."createdAt", m."sequence", m."status"::text AS "status",
      m."applicationId", a."serial", c."noticesSeen" AS seen, (
        SELECT min(h."sequence") FROM "OutboxMessage" h JOIN "Application" b ON b."id" = h."applicationId"
        WHERE b."accountId" = c."id" AND h."kind" = 'SMS' AND h."status" = 'PENDING' AND h."notBefore" > ${realNow()}
      ) AS held
    FROM "OutboxMessage" m JOIN "Application" a ON a."id" = m."applicationId" JOIN "Account" c ON c."id" = a."accountId"
    WHERE c."id" = ${accountId}::uuid AND ${isTold()} ${before ? Prisma.sql`AND m."sequence" < ${before}` : Prisma.empty}
    ORDER BY m."sequence" DESC LIMIT ${LIMITS.noticePage + 1}`;
  const { page, next } = pageBy(rows, LIMITS.noticePage, ({ sequence }) => String(sequence));
  const [latest] = page;
  const held = latest?.held ?? undefined;
  return {
    notices: page.map(noticeOf),
    next,
    seenUntil: held !== undefined && latest && held < latest.sequence ? held - 1n : (latest?.sequence ?? 0n),
  };
};
