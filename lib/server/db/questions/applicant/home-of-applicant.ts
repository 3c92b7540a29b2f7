import "server-only";
import { eventsOpenTo } from "@/lib/domain/case/lifecycle";
import { isPosted } from "@/lib/domain/visit/delivery";
import type { Calendar } from "@/lib/domain/calendar/working-days";
import { lastDayToSubmit } from "@/lib/domain/form/last-day";
import { applicationType, currentForm } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import {
  applicationState,
  TERMINAL_STATES,
  isApplicantsTurn,
  isReady,
  statesOfList,
} from "@/lib/domain/case/states";
import type { ApplicantActor } from "@/lib/domain/actors";
import type { ListedApplication } from "@/lib/domain/lists/application-columns";
import { today } from "@/lib/server/base/clock";
import { loadCalendar } from "../../calendar";
import { LIMITS } from "../../limits";
import { db } from "../../client";
import { openAnswers } from "../../repositories/applications";
import { HALL_WORDS } from "../../repositories/halls";
import { type Standing, standingOf } from "../../repositories/standing";
import type { Prisma } from "../../generated/client";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { LIST_COLUMNS, listRowOf } from "./applications-of-applicant";
import { unlessDamaged } from "../../unless-damaged";
import { type OnWaitingList, waitingListOf } from "../../repositories/supply/standing-offers";
import { suspensionsOf } from "./suspensions";

export interface CurrentApplication extends Standing {
  readonly id: string;
  readonly serial: string;
  readonly type: ApplicationType;
  readonly fullName: string;
  readonly dueOn: string | null;
  readonly dueProvisional: boolean;
  /** On the waiting list. */
  readonly waits: boolean;
  readonly offerUntil: Date | undefined;
  /** The last day on which a draft can be submitted as it stands, when that is near. */
  readonly lastDay: string | undefined;
}

/** A case of which type, state or answers cannot be read: it is told, so that its owner does not think it gone. */
export interface UnreadableApplication {
  readonly id: string;
  readonly serial: string;
  /** What its owner can do with it all the same. */
  readonly act: "withdraw" | "delete" | "none";
}

/** A state nobody knows leaves nothing to do. */
const actOn = (id: string, text: string): UnreadableApplication["act"] => {
  const state = unlessDamaged(id, () => applicationState(text), undefined);
  if (state === "DRAFT") return "delete";
  return state && eventsOpenTo(state, ["APPLICANT"]).includes("withdraw") ? "withdraw" : "none";
};

export interface HomeOfApplicant {
  /** Under way, the most urgent first; when nothing is, the latest that ended. */
  readonly applications: readonly CurrentApplication[];
  /** What of it waits for the applicant as the to-do list shows it, the nearest deadline first. */
  readonly todo: readonly ListedApplication[];
  /** What of it cannot be read; it stands in neither of the two. */
  readonly unreadable: readonly UnreadableApplication[];
}

/** What sorts the most urgent first: the applicant's turn before the authority's, a case before a draft, the nearest day. */
const urgency = (application: CurrentApplication): string => {
  const turn = isApplicantsTurn(application.next.code) ? "0" : "1";
  const draft = application.state === "DRAFT" ? "1" : "0";
  return `${turn}${draft}${application.next.by ?? "9999-12-31"}`;
};

const dueOf = ({ dueOn, offerUntil }: ListedApplication): string =>
  offerUntil ? shanghaiDate(offerUntil) : (dueOn ?? "9999-12-31");

const byDeadline = (one: ListedApplication, other: ListedApplication): number =>
  dueOf(one).localeCompare(dueOf(other));

/** What the applicant's first page shows: the next thing to do first. */
export const homeOfApplicant = async ({ accountId }: ApplicantActor): Promise<HomeOfApplicant> => {
  const underWay = await latest({ accountId, state: { notIn: [...TERMINAL_STATES] } }, LIMITS.ofOneAccount);
  const shown =
    underWay.length > 0 ? underWay : await latest({ accountId, state: { in: [...TERMINAL_STATES] } }, 1);
  const suspendedUntil = await suspensionsOf(shown);
  const waitingList = await waitingListOf(shown);
  const calendar = shown.some(({ state }) => state === "DRAFT") ? await loadCalendar() : undefined;
  const read = shown.map((row) => ({
    row,
    current: unlessDamaged(
      row.id,
      () => currentOf(row, suspendedUntil(row), waitingList(row.id), calendar),
      undefined,
    ),
  }));
  const waiting = read.filter(
    ({ row: { delivery }, current }) =>
      current &&
      statesOfList("todo").includes(current.state) &&
      !(isReady(current.state) && isPosted(delivery)),
  );
  return {
    applications: read
      .flatMap(({ current }) => current ?? [])
      .sort((one, other) => urgency(one).localeCompare(urgency(other))),
    todo: waiting
      .map(({ row }) => listRowOf(row, suspendedUntil(row), waitingList(row.id).offerUntil))
      .sort(byDeadline),
    unreadable: read.flatMap(({ row: { id, serial, state }, current }) =>
      current ? [] : { id, serial, act: actOn(id, state) },
    ),
  };
};

const latest = (where: Prisma.ApplicationWhereInput, take: number) =>
  db.application.findMany({ where, orderBy: { updatedAt: "desc" }, take, select: COLUMNS });

const COLUMNS = {
  ...LIST_COLUMNS,
  fullName: true,
  dueProvisional: true,
  events: { orderBy: { at: "asc" }, select: { event: true, to: true, at: true } },
  appointments: {
    where: { status: { in: ["BOOKED", "CHECKED_IN", "DONE"] } },
    orderBy: { bookedAt: "desc" },
    take: 1,
    select: { date: true, start: true, status: true, hall: { select: HALL_WORDS } },
  },
  tickets: {
    where: { status: { in: ["WAITING", "CALLED", "SERVING"] } },
    select: { number: true, place: true, forInterview: true },
  },
  delivery: { select: { method: true, trackingNo: true } },
  receipt: { select: { validUntil: true } },
} as const satisfies Prisma.ApplicationSelect;

const currentOf = (
  row: Prisma.ApplicationGetPayload<{ select: typeof COLUMNS }>,
  suspendedUntil: string | undefined,
  { waits, offerUntil }: OnWaitingList,
  calendar: Calendar | undefined,
): CurrentApplication => {
  const { id, serial, fullName, dueOn, dueProvisional } = row;
  const type = applicationType(row.type);
  const answers = openAnswers(row);
  const { standing } = standingOf(row, {
    visit: row.appointments[0],
    ticket: row.tickets[0],
    heldExpiresOn: answers.heldExpiresOn,
    suspendedUntil,
    offerUntil,
  });
  const lastDay =
    calendar && standing.state === "DRAFT"
      ? lastDayToSubmit(currentForm(type).checks, answers, today(), calendar)
      : undefined;
  return { ...standing, id, serial, type, fullName, dueOn, dueProvisional, waits, offerUntil, lastDay };
};
