import "server-only";
import { type State, TERMINAL_STATES, isApplicantsTurn } from "@/lib/domain/case/states";
import { type MilestoneView, type NextAction, nextAction, timeline } from "@/lib/domain/case/progress";
import type { ApplicationType, DeliveryMethod } from "@/lib/domain/vocabulary";
import type { ApplicantActor } from "@/lib/domain/actors";
import { db } from "../../client";
import { openAnswers } from "../../repositories/applications";
import { type ApplicationOfApplicant, draftsOfApplicant, todoOfApplicant } from "./applications-of-applicant";

export interface CurrentApplication {
  readonly id: string;
  readonly serial: string;
  readonly type: ApplicationType;
  readonly state: State;
  readonly fullName: string;
  readonly dueOn: string | null;
  readonly dueProvisional: boolean;
  readonly appointment: { readonly date: string; readonly start: string } | null;
  readonly deliveryMethod: DeliveryMethod | null;
  readonly next: NextAction;
  readonly timeline: readonly MilestoneView[];
}

export interface HomeOfApplicant {
  /** Whom the page greets; undefined before any name was typed. */
  readonly name: { familyName: string; givenName: string; chineseName: string } | undefined;
  /** Under way, the most urgent first; when nothing is, the latest that ended. */
  readonly applications: readonly CurrentApplication[];
  readonly todo: readonly ApplicationOfApplicant[];
  readonly draftCount: number;
}

const urgency = (application: CurrentApplication): string => {
  const turn = isApplicantsTurn(application.next.code) ? "0" : "1";
  const draft = application.state === "DRAFT" ? "1" : "0";
  return `${turn}${draft}${application.next.by ?? "9999-12-31"}`;
};

/** What the applicant's first page shows: the next thing to do first. */
export const homeOfApplicant = async (actor: ApplicantActor): Promise<HomeOfApplicant> => {
  const { accountId } = actor;
  const [underWay, ended, todo, drafts] = await Promise.all([
    current({ accountId, state: { notIn: [...TERMINAL_STATES] } }, 20),
    current({ accountId, state: { in: [...TERMINAL_STATES] } }, 1),
    todoOfApplicant(actor),
    draftsOfApplicant(actor),
  ]);
  const shown = underWay.length > 0 ? underWay : ended;
  return {
    name: shown.map((each) => each.name).find((name) => name.familyName || name.givenName),
    applications: shown
      .map((each) => each.application)
      .sort((one, other) => urgency(one).localeCompare(urgency(other))),
    todo: todo.rows,
    draftCount: drafts.total,
  };
};

const current = async (
  where: { accountId: string; state: { in?: State[]; notIn?: State[] } },
  take: number,
) => {
  const rows = await db.application.findMany({
    where,
    orderBy: { updatedAt: "desc" },
    take,
    select: {
      id: true,
      serial: true,
      type: true,
      state: true,
      fullName: true,
      dueOn: true,
      dueProvisional: true,
      answersCipher: true,
      events: { orderBy: { at: "asc" }, select: { event: true, to: true, at: true } },
      appointments: { where: { status: "BOOKED" }, select: { date: true, start: true } },
      delivery: { select: { method: true } },
    },
  });
  return rows.map((row) => {
    const { answersCipher: _, events, appointments, delivery, ...rest } = row;
    const { familyName = "", givenName = "", chineseName = "" } = openAnswers(row);
    const facts = {
      state: row.state,
      dueOn: row.dueOn,
      appointment: appointments[0] ?? null,
      deliveryMethod: delivery?.method ?? null,
    };
    return {
      name: { familyName, givenName, chineseName },
      application: { ...rest, ...facts, next: nextAction(facts), timeline: timeline(facts, events) },
    };
  });
};
