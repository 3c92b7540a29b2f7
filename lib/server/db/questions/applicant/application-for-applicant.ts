import "server-only";
import { isFileTarget, returnTarget } from "@/lib/domain/review/return-reasons";
import { applicationState, endedWithoutPermit } from "@/lib/domain/case/states";
import { cache } from "react";
import { hasDoubtfulPhoto } from "@/lib/domain/attachments/photo-rules";
import { consentsNeeded } from "@/lib/domain/case/consents";
import { correctionsOf } from "@/lib/domain/case/corrections";
import { type AskedItem, answerTo, answeringEvent, isScannedAnew } from "@/lib/domain/case/item-answers";
import type { ItemReply } from "@/lib/domain/case/item-reply";
import type { DraftAnswers } from "@/lib/domain/questions/registry";
import { applicationType, formOfCase } from "@/lib/domain/types/known-types";
import { type LifecycleEvent, eventsOpenTo } from "@/lib/domain/case/lifecycle";
import type { Calendar } from "@/lib/domain/calendar/working-days";
import { bookAgain } from "@/lib/domain/visit/book-again";
import { mayStillCancel } from "@/lib/domain/visit/cancellation";
import type { ApplicantActor } from "@/lib/domain/actors";
import { now } from "@/lib/server/base/clock";
import { loadCalendar } from "../../calendar";
import { db } from "../../client";
import type { Prisma } from "../../generated/client";
import { unlessDamaged } from "../../unless-damaged";
import { noteIfOfAnother } from "../../look-into-case";
import { isUuid } from "@/lib/server/base/uuid";
import { openAnswers, openSubmission } from "../../repositories/applications";
import { openDelivery } from "../../repositories/deliveries";
import { HALL_WAY, HALL_WORDS, hallWayOf, hallWordsOf } from "../../repositories/halls";
import { filesOf } from "../../repositories/files";
import {
  cameBack,
  changedSince,
  lastList,
  lookedAt,
  openReply,
  wordsOf,
} from "../../repositories/return-items";
import { standingOf } from "../../repositories/standing";
import type { ApplicationView } from "./application-view";
import { readingsOf } from "./case-readings";
import { suspensionsOf } from "./suspensions";

export type { ApplicationView, AppointmentView } from "./application-view";

const WITH_ALL = {
  events: { orderBy: [{ at: "asc" }] },
  returnItems: { orderBy: [{ createdAt: "asc" }, { target: "asc" }] },
  submissions: true,
  appointments: {
    orderBy: { bookedAt: "desc" },
    take: 1,
    include: { hall: { select: { id: true, ...HALL_WORDS, ...HALL_WAY } } },
  },
  tickets: {
    select: { appointmentId: true, number: true, status: true, place: true, forInterview: true },
  },
  delivery: true,
  receipt: true,
  decision: true,
  permit: { select: { number: true, issuedOn: true, validUntil: true, producedAt: true } },
} as const satisfies Prisma.ApplicationInclude;

interface Beside {
  readonly files: ApplicationView["files"];
  readonly readings: ApplicationView["readings"];
  readonly suspendedUntil: string | undefined;
  readonly calendar: Calendar;
}

/** What an event says to the owner: not whose desk the case came from. */
const shownOf = (data: unknown): Record<string, unknown> => {
  const { before: _, ...shown } = data as Record<string, unknown>;
  return shown;
};

const viewOf = (
  row: Prisma.ApplicationGetPayload<{ include: typeof WITH_ALL }>,
  { files, readings, suspendedUntil, calendar }: Beside,
): ApplicationView => {
  const { id } = row;
  const answers = openAnswers(row);
  const [last] = row.appointments;
  const asked = lastList(row.returnItems);
  const cancellable = last?.status === "BOOKED" && mayStillCancel(now(), last.cancelBy);
  const ticket = row.tickets.find((each) => each.appointmentId === last?.id);
  const { heldExpiresOn } = answers;
  const { standing, events } = standingOf(row, { visit: last, ticket, heldExpiresOn, suspendedUntil });
  const { state } = standing;
  const looked = lookedAt(row.submissions, asked);
  const since = changedSince(formOfCase(row), looked, answers, files);
  const before: DraftAnswers = looked ? openSubmission(looked) : {};
  const open = answeringEvent(state) !== undefined;
  const came = open && cameBack({ form: formOfCase(row), answers }, row.submissions, asked, files, calendar);
  const corrected = came ? correctionsOf(came) : undefined;
  // What is typed and cannot be taken answers nothing.
  const wrong: ReadonlyMap<string, unknown> = corrected?.complaints.answers ?? new Map();
  const answered = (item: AskedItem, reply: ItemReply) =>
    wrong.has(item.target) ? undefined : answerTo(item, reply, since);
  const given = lookedAt(row.submissions, [])?.consents ?? [];
  const lacking = consentsNeeded(answers.birthDate, standing.today, hasDoubtfulPhoto(files)).filter(
    (consent) => !given.includes(consent),
  );
  return {
    id,
    serial: row.serial,
    type: applicationType(row.type),
    schemaVersion: row.schemaVersion,
    version: row.version,
    round: row.round,
    fullName: row.fullName,
    answers,
    files,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    submittedAt: row.submittedAt,
    dueOn: row.dueOn,
    dueProvisional: row.dueProvisional,
    ...standing,
    events: events.map(({ event, from, to, at, data }) => ({
      event: event as LifecycleEvent,
      from: from === null ? null : applicationState(from),
      to: applicationState(to),
      at,
      data: shownOf(data),
    })),
    open: eventsOpenTo(state, ["APPLICANT"]),
    corrections: came && corrected ? { ...corrected, days: came.days, lacking } : undefined,
    returnItems: asked.map((item) => {
      const { reason, answer, answeredAt } = item;
      const target = returnTarget(item.target);
      const reply = openReply(item);
      return {
        target,
        reason,
        text: wordsOf(item),
        reply,
        before: isFileTarget(target) ? "" : (before[target] ?? ""),
        renewed: since.slots.includes(target),
        scannedAnew: isScannedAnew(target, since),
        answer: open ? answered(item, reply) : (answer ?? undefined),
        sent: answeredAt !== null,
      };
    }),
    appointment: last
      ? {
          id: last.id,
          number: last.number,
          status: last.status,
          date: last.date,
          start: last.start,
          forInterview: row.interviewRequired,
          groupId: last.groupId,
          hall: { id: last.hall.id, ...hallWordsOf(last.hall), ...hallWayOf(last.hall) },
          bookedAt: last.bookedAt,
          cancelBy: last.cancelBy,
          cancellable,
          bookAgainUntil:
            (cancellable &&
              bookAgain(
                {
                  bookBy: row.bookBy,
                  bookedAt: last.bookedAt,
                  heldExpiresOn,
                },
                now(),
                calendar,
              ).until) ||
            null,
          ticket: ticket ? { number: ticket.number, status: ticket.status, place: ticket.place } : null,
        }
      : null,
    delivery: row.delivery && {
      ...openDelivery(row.delivery),
      trackingNo: row.delivery.trackingNo,
    },
    receipt: row.receipt,
    decision: row.decision && {
      approved: row.decision.approved,
      validUntil: row.decision.validUntil,
      ground: row.decision.ground,
      decidedAt: row.decision.decidedAt,
    },
    permit: row.permit?.producedAt && !endedWithoutPermit(state) ? row.permit : null,
    readings,
  };
};

/** Everything the owner may know about an application; undefined when it is not theirs, which is
 *  audited, or cannot be read (see `unreadableOfApplicant`). */
export const applicationForApplicant = cache(
  async (actor: ApplicantActor, id: string): Promise<ApplicationView | undefined> => {
    if (!isUuid(id)) return undefined;
    const row = await db.application.findFirst({
      where: { id, accountId: actor.accountId },
      include: WITH_ALL,
    });
    if (!row) {
      await noteIfOfAnother(actor, id);
      return undefined;
    }
    const [files, readings, suspendedOf, calendar] = await Promise.all([
      filesOf(db, id),
      readingsOf(actor, id),
      suspensionsOf([row]),
      loadCalendar(),
    ]);
    return unlessDamaged(
      id,
      () => viewOf(row, { files, readings, suspendedUntil: suspendedOf(row), calendar }),
      undefined,
    );
  },
);

export interface UnreadableApplication {
  readonly id: string;
  readonly serial: string;
  readonly version: number;
  /** What its owner may do all the same. */
  readonly open: readonly LifecycleEvent[];
  readonly draft: boolean;
}

/** The owner's application that is there and yet cannot be read; undefined: they have none of this id. */
export const unreadableOfApplicant = async (
  { accountId }: ApplicantActor,
  id: string,
): Promise<UnreadableApplication | undefined> => {
  if (!isUuid(id)) return undefined;
  const row = await db.application.findFirst({
    where: { id, accountId },
    select: { serial: true, version: true, state: true },
  });
  if (!row) return undefined;
  const { serial, version } = row;
  const state = unlessDamaged(id, () => applicationState(row.state), undefined);
  return {
    id,
    serial,
    version,
    open: state ? eventsOpenTo(state, ["APPLICANT"]) : [],
    draft: state === "DRAFT",
  };
};
