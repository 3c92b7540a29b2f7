import "server-only";
import { applicationState } from "@/lib/domain/case/states";
import type { State } from "@/lib/domain/case/states";
import { type NextAction, nextAction } from "@/lib/domain/case/progress";
import { type Actor, PUBLIC } from "@/lib/domain/actors";
import { writeAudit } from "../../audit";
import { toCorrect } from "@/lib/domain/case/item-answers";
import { today } from "@/lib/server/base/clock";
import { db } from "../../client";
import type { Prisma } from "../../generated/client";
import { lookIntoCase } from "../../look-into-case";
import { birthIndex, passportIndex } from "../../repositories/applications";
import { suspensionsOf } from "../applicant/suspensions";
import { ITEM_COLUMNS, lastList } from "../../repositories/return-items";
import { ACCESS_COLUMNS, VISIT_OF_ITS_HALL } from "../../repositories/case-facts";

const STATUS = {
  serial: true,
  type: true,
  state: true,
  updatedAt: true,
  submittedAt: true,
  dueOn: true,
  personIndex: true,
  dueProvisional: true,
  delivery: { select: { method: true } },
  returnItems: { select: ITEM_COLUMNS },
  appointments: { ...VISIT_OF_ITS_HALL, select: { hallId: true, date: true, start: true, status: true } },
} satisfies Prisma.ApplicationSelect;

export interface StatusView {
  readonly serial: string;
  readonly type: string;
  readonly state: State;
  readonly updatedAt: Date;
  readonly submittedAt: Date | null;
  readonly dueOn: string | null;
  readonly dueProvisional: boolean;
  readonly next: NextAction;
  readonly appointment: { readonly hallId: string; readonly date: string; readonly start: string } | null;
}

const viewOf = async (row: Prisma.ApplicationGetPayload<{ select: typeof STATUS }>): Promise<StatusView> => {
  const { serial, type, updatedAt, submittedAt, dueOn, dueProvisional, appointments, delivery } = row;
  const state = applicationState(row.state);
  const visit = appointments.find(({ status }) => status === "BOOKED" || status === "CHECKED_IN");
  const appointment = visit ? { hallId: visit.hallId, date: visit.date, start: visit.start } : null;
  const suspended = await suspensionsOf([row]);
  const next = nextAction({
    state,
    dueOn,
    appointment,
    deliveryMethod: delivery?.method,
    toCorrect: toCorrect(lastList(row.returnItems)).length,
    suspendedUntil: suspended(row),
    today: today(),
  });
  return { serial, type, state, updatedAt, submittedAt, dueOn, dueProvisional, appointment, next };
};

/** Where an application is, for its owner and for the officers who may read it; undefined for everybody else, as if
 *  there were none. An officer's look is audited, and so is a refused one. */
export const statusOfApplication = async (actor: Actor, serial: string): Promise<StatusView | undefined> => {
  if (actor.kind === "public") return undefined;
  const row = await db.application.findUnique({
    where: { serial },
    select: { ...ACCESS_COLUMNS, ...STATUS },
  });
  if (!row || (await lookIntoCase(actor, row, { action: "readStatus" })) !== "yes") return undefined;
  return viewOf(row);
};

/** What the public query is answered when serial number, passport number and date of birth belong together; that somebody
 *  was told is written down. */
export const statusByPassport = async (query: {
  serial: string;
  passportNo: string;
  birthDate: string;
}): Promise<StatusView | undefined> => {
  const row = await db.application.findFirst({
    where: {
      serial: query.serial,
      passportIndex: passportIndex(query.passportNo),
      birthIndex: birthIndex(query.birthDate),
      state: { not: "DRAFT" },
    },
    select: { id: true, ...STATUS },
  });
  if (!row) return undefined;
  await writeAudit(db, { actor: PUBLIC, action: "readStatus", subject: `application:${row.id}` });
  return viewOf(row);
};
