import "server-only";
import type { ApplicantActor } from "@/lib/domain/actors";
import { standingEvents } from "@/lib/domain/case/take-back";
import { db } from "../../client";
import type { Prisma } from "../../generated/client";
import { openAnswers, openSubmission } from "../../repositories/applications";
import { openDelivery } from "../../repositories/deliveries";
import { HALL_WORDS, hallWordsOf } from "../../repositories/halls";
import { openPhone } from "../../repositories/phones";
import { openReply } from "../../repositories/return-items";
import { unlessDamaged } from "../../unless-damaged";
import { readingsOf } from "../applicant/case-readings";

/** More looks than any case has had; the page shows the latest only. */
const EVERY_LOOK = 100_000;

/** What the house knows of an account itself: number, language, devices, what was done with it. */
export const ownAccount = async ({ accountId }: ApplicantActor) => {
  const [account, history] = await Promise.all([
    db.account.findUniqueOrThrow({
      where: { id: accountId },
      select: {
        id: true,
        phoneCipher: true,
        locale: true,
        localeChosen: true,
        createdAt: true,
        sessions: {
          orderBy: { createdAt: "asc" },
          select: { createdAt: true, lastSeenAt: true, endedAt: true, endReason: true, userAgent: true },
        },
      },
    }),
    db.auditEntry.findMany({
      where: { subject: `account:${accountId}` },
      orderBy: { sequence: "asc" },
      select: { at: true, action: true, actorKind: true },
    }),
  ]);
  const { phoneCipher, sessions, ...facts } = account;
  return { ...facts, phone: openPhone("Account", { id: account.id, phoneCipher }), sessions, history };
};

/** The applications of an account, the first one first. */
export const ownApplicationIds = async ({ accountId }: ApplicantActor): Promise<string[]> => {
  const rows = await db.application.findMany({
    where: { accountId },
    orderBy: { createdAt: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
};

const WHOLE = {
  submissions: { orderBy: { round: "asc" } },
  events: { orderBy: { at: "asc" } },
  returnItems: { orderBy: { createdAt: "asc" } },
  appointments: {
    orderBy: { bookedAt: "asc" },
    include: { hall: { select: HALL_WORDS } },
  },
  tickets: { orderBy: { issuedAt: "asc" }, select: { number: true, date: true, status: true } },
  interview: { select: { heldAt: true, passed: true } },
  receipt: { select: { number: true, acceptedAt: true, validUntil: true, promisedBy: true, fee: true } },
  decision: { select: { approved: true, validUntil: true, ground: true, decidedAt: true } },
  permit: { select: { number: true, issuedOn: true, validUntil: true } },
  delivery: true,
  files: { orderBy: [{ createdAt: "asc" }, { slot: "asc" }, { position: "asc" }] },
} as const satisfies Prisma.ApplicationInclude;

/** What an event says to the owner: not whose desk the case came from, nor who acted. */
const eventOf = ({ event, from, to, actorKind, at, data }: OwnRow["events"][number]) => {
  const { before: _, ...said } = data as Record<string, unknown>;
  return { at, event, from, to, by: actorKind, data: said };
};

type OwnRow = Prisma.ApplicationGetPayload<{ include: typeof WHOLE }>;

const ownFactsOf = (row: OwnRow) => ({
  serial: row.serial,
  type: row.type,
  state: row.state,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
  submittedAt: row.submittedAt,
  dueOn: row.dueOn,
  answers: unlessDamaged(row.id, () => openAnswers(row), null),
  rounds: row.submissions.map((round) => ({
    round: round.round,
    submittedAt: round.submittedAt,
    consents: round.consents,
    guardianName: round.guardianName,
    answers: unlessDamaged(row.id, () => openSubmission(round), null),
    files: round.fileIds,
  })),
  events: standingEvents(row.events).map(eventOf),
  returnedItems: row.returnItems.map((item) => ({
    at: item.createdAt,
    round: item.round,
    about: item.target,
    reason: item.reason,
    text: item.text,
    reply: unlessDamaged(row.id, () => openReply(item), null),
    answer: item.answer,
    answeredAt: item.answeredAt,
  })),
  appointments: row.appointments.map(({ number, hall, date, start, status, bookedAt, endedAt }) => ({
    number,
    hall: hallWordsOf(hall),
    date,
    start,
    status,
    bookedAt,
    endedAt,
  })),
  tickets: row.tickets,
  interview: row.interview,
  receipt: row.receipt,
  decision: row.decision,
  permit: row.permit,
  delivery: row.delivery && {
    ...unlessDamaged(row.id, () => row.delivery && openDelivery(row.delivery), null),
    trackingNo: row.delivery.trackingNo,
    handedOverAt: row.delivery.handedOverAt,
  },
});

interface OwnFile {
  readonly id: string;
  readonly slot: string;
  readonly originalName: string;
  readonly mime: string;
  readonly bytes: number;
  readonly status: string;
  readonly createdAt: Date;
  readonly removedAt: Date | null;
  readonly storageKey: string;
}

/** Everything the house knows of one of the actor's own applications but what officers wrote for each other; undefined:
 *  it is gone, or another's. */
export const ownApplication = async (actor: ApplicantActor, id: string) => {
  const row = await db.application.findFirst({
    where: { id, accountId: actor.accountId },
    include: WHOLE,
  });
  if (!row) return undefined;
  const looks = (await readingsOf(actor, id, EVERY_LOOK)).map(({ id: _, ...look }) => look);
  const files: readonly OwnFile[] = row.files;
  return {
    serial: row.serial,
    rounds: row.submissions.map(({ round }) => round),
    facts: { ...ownFactsOf(row), lookedAtBy: looks },
    files,
  };
};
