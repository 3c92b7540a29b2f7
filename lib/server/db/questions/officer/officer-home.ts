import "server-only";
import { mayEnter, type OfficerSection } from "@/lib/domain/role-routes";
import { statesOfDesk, statesWhere } from "@/lib/domain/case/states";
import type { OfficerActor } from "@/lib/domain/actors";
import { today } from "@/lib/server/base/clock";
import { db } from "../../client";
import type { Prisma } from "../../generated/client";
import { LIMITS } from "../../limits";
import { isUndelivered } from "./undelivered-messages";

export interface WaitingWork {
  /** Undefined: a room in which nothing waits. */
  readonly waiting: number | undefined;
  /** How much of it is due by the end of today. */
  readonly dueToday: number;
}

const NONE: WaitingWork = { waiting: 0, dueToday: 0 };
const NO_QUEUE: WaitingWork = { waiting: undefined, dueToday: 0 };

const casesIn = async (where: Prisma.ApplicationWhereInput): Promise<WaitingWork> => {
  const [waiting, dueToday] = await Promise.all([
    db.application.count({ where, take: LIMITS.countedTo }),
    db.application.count({ where: { ...where, dueOn: { lte: today() } }, take: LIMITS.countedTo }),
  ]);
  return { waiting, dueToday };
};

const ticketsIn = async (officer: OfficerActor, where: Prisma.TicketWhereInput): Promise<WaitingWork> => {
  if (!officer.hallId) return NONE;
  const waiting = await db.ticket.count({ where: { ...where, hallId: officer.hallId, date: today() } });
  return { waiting, dueToday: 0 };
};

const arrivalsFor = async (officer: OfficerActor): Promise<WaitingWork> => {
  if (!officer.hallId) return NONE;
  const where = { hallId: officer.hallId, date: today(), status: "BOOKED" } as const;
  return { waiting: await db.appointment.count({ where }), dueToday: 0 };
};

/** Permits to be made; those that lie ready wait for their holders. */
const TO_MAKE = statesWhere(({ desk, turn }) => desk === "production" && turn === "authority");

const WORK: Readonly<Record<OfficerSection, (officer: OfficerActor) => Promise<WaitingWork>>> = {
  review: () => casesIn({ state: { in: statesOfDesk("review") } }),
  reception: arrivalsFor,
  counter: (officer) => ticketsIn(officer, { status: "WAITING", forInterview: false }),
  interview: (officer) => ticketsIn(officer, { status: "WAITING", forInterview: true }),
  decisions: () => casesIn({ state: { in: statesOfDesk("decisions") } }),
  // Who comes brings the number: there is no queue.
  phones: () => Promise.resolve(NO_QUEUE),
  board: () => Promise.resolve(NO_QUEUE),
  schedule: () => Promise.resolve(NO_QUEUE),
  devices: () => Promise.resolve(NO_QUEUE),
  messages: async () => ({
    waiting: await db.outboxMessage.count({ where: isUndelivered(), take: LIMITS.countedTo }),
    dueToday: 0,
  }),
  appeals: async () => ({
    waiting: await db.noShowAppeal.count({ where: { state: "OPEN" }, take: LIMITS.countedTo }),
    dueToday: 0,
  }),
  requests: async () => ({
    waiting: await db.dataRequest.count({ where: { state: "RECEIVED" }, take: LIMITS.countedTo }),
    dueToday: 0,
  }),
  tips: async () => ({
    waiting: await db.tip.count({ where: { state: { not: "CLOSED" } }, take: LIMITS.countedTo }),
    dueToday: 0,
  }),
  production: () => casesIn({ state: { in: TO_MAKE } }),
};

/** What waits in a room for this officer now; exact up to LIMITS.countedTo, nothing where they may not enter. */
export const workIn = (section: OfficerSection, officer: OfficerActor): Promise<WaitingWork> =>
  mayEnter(section, officer.roles) ? WORK[section](officer) : Promise.resolve(NONE);
