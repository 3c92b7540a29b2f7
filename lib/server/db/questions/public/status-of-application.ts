import "server-only";
import { applicationState } from "@/lib/domain/case/states";
import type { State } from "@/lib/domain/case/states";
import { type NextAction, nextAction } from "@/lib/domain/case/progress";
import { type Actor, PUBLIC } from "@/lib/domain/actors";
import { writeAudit } from "../../audit";
import { toCorrect } from "@/lib/domain/case/item-answers";
import { today } from "@/lib/server/base/clock";
import { db, readRows } from "../../client";
import { lookIntoCase } from "../../look-into-case";
import { birthIndex, passportIndex } from "../../repositories/applications";
import { suspendedUntil } from "../applicant/suspensions";
import { type AccessRow, JOIN_VISIT_OF_ITS_HALL } from "../../repositories/case-facts";

/** Everything a status is made of, in one statement. The items are the open ones of the last list, all of which bear its
 *  time; the visit is the one that says which hall the case belongs to (VISIT_OF_ITS_HALL). */
const STATUS = `SELECT a."id", a."serial", a."type", a."state", a."updatedAt", a."submittedAt", a."dueOn", a."dueProvisional",
    a."accountId", a."claimedById", a."preReviewerId", a."windowOfficerId", a."approverId", d."method",
    v."hallId", v."date", v."start", v."status",
    ARRAY(SELECT i."target" FROM "ReturnItem" i WHERE i."applicationId" = a."id" AND i."answeredAt" IS NULL
      AND i."createdAt" = (SELECT max(l."createdAt") FROM "ReturnItem" l WHERE l."applicationId" = a."id")) AS "toAnswer",
    ARRAY(SELECT n."date" FROM "NoShow" n WHERE n."personIndex" = a."personIndex" AND n."waivedAt" IS NULL) AS "missed"
  FROM "Application" a LEFT JOIN "Delivery" d ON d."applicationId" = a."id" ${JOIN_VISIT_OF_ITS_HALL}`;

interface StatusRow extends Omit<AccessRow, "appointments"> {
  readonly serial: string;
  readonly type: string;
  readonly updatedAt: Date;
  readonly dueOn: string | null;
  readonly dueProvisional: boolean;
  readonly method: "PICKUP" | "EMS" | null;
  readonly hallId: string | null;
  readonly date: string;
  readonly start: string;
  readonly status: string;
  readonly toAnswer: string[];
  readonly missed: string[];
}

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

const viewOf = (row: StatusRow): StatusView => {
  const { serial, type, updatedAt, submittedAt, dueOn, dueProvisional, hallId, date, start } = row;
  const state = applicationState(row.state);
  const isAhead = row.status === "BOOKED" || row.status === "CHECKED_IN";
  const appointment = hallId && isAhead ? { hallId, date, start } : null;
  const next = nextAction({
    state,
    dueOn,
    appointment,
    deliveryMethod: row.method ?? undefined,
    toCorrect: toCorrect(row.toAnswer.map((target) => ({ target, answeredAt: null }))).length,
    suspendedUntil: suspendedUntil(row.state, row.missed),
    today: today(),
  });
  return { serial, type, state, updatedAt, submittedAt, dueOn, dueProvisional, appointment, next };
};

/** Where an application is, for its owner and for the officers who may read it; undefined for everybody else, as if
 *  there were none. An officer's look is audited, and so is a refused one. */
export const statusOfApplication = async (actor: Actor, serial: string): Promise<StatusView | undefined> => {
  if (actor.kind === "public") return undefined;
  const [row] = await readRows<StatusRow>("status", `${STATUS} WHERE a."serial" = $1`, [serial]);
  if (!row) return undefined;
  const asAccess = { ...row, appointments: row.hallId ? [{ hallId: row.hallId }] : [] };
  return (await lookIntoCase(actor, asAccess, { action: "readStatus" })) === "yes" ? viewOf(row) : undefined;
};

/** What the public query is answered when serial number, passport number and date of birth belong together; that somebody
 *  was told is written down. */
export const statusByPassport = async (query: {
  serial: string;
  passportNo: string;
  birthDate: string;
}): Promise<StatusView | undefined> => {
  const [row] = await readRows<StatusRow>(
    "statusByPassport",
    `${STATUS} WHERE a."serial" = $1 AND a."passportIndex" = $2 AND a."birthIndex" = $3 AND a."state" <> 'DRAFT'`,
    [query.serial, passportIndex(query.passportNo), birthIndex(query.birthDate)],
  );
  if (!row) return undefined;
  await writeAudit(db, { actor: PUBLIC, action: "readStatus", subject: `application:${row.id}` });
  return viewOf(row);
};
