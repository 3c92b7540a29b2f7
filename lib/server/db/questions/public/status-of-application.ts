import "server-only";
import { mayReadCase } from "@/lib/domain/case/access";
import type { State } from "@/lib/domain/case/states";
import { type NextAction, nextAction } from "@/lib/domain/case/progress";
import type { Actor } from "@/lib/domain/actors";
import { db } from "../../client";
import type { Prisma } from "../../generated/client";
import { birthIndex, passportIndex } from "../../repositories/applications";

const STATUS = {
  serial: true,
  type: true,
  state: true,
  updatedAt: true,
  submittedAt: true,
  dueOn: true,
  dueProvisional: true,
  delivery: { select: { method: true } },
  appointments: {
    where: { status: { in: ["BOOKED", "CHECKED_IN"] } },
    select: { hallId: true, date: true, start: true },
  },
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

const viewOf = ({
  delivery,
  appointments,
  ...row
}: Prisma.ApplicationGetPayload<{ select: typeof STATUS }>): StatusView => {
  const appointment = appointments[0] ?? null;
  return { ...row, appointment, next: nextAction({ ...row, appointment, deliveryMethod: delivery?.method }) };
};

/** Where an application is, for its owner and for officers; undefined for everybody else, as if there were none. */
export const statusOfApplication = async (actor: Actor, serial: string): Promise<StatusView | undefined> => {
  if (actor.kind === "public") return undefined;
  const row = await db.application.findUnique({
    where: { serial },
    select: {
      ...STATUS,
      accountId: true,
      claimedById: true,
      preReviewerId: true,
      windowOfficerId: true,
    },
  });
  if (!row) return undefined;
  const { accountId, claimedById, preReviewerId, windowOfficerId, ...facts } = row;
  const hallId = facts.appointments[0]?.hallId ?? null;
  const allowed = mayReadCase(actor, {
    state: row.state,
    accountId,
    claimedById,
    preReviewerId,
    windowOfficerId,
    hallId,
  });
  return allowed ? viewOf(facts) : undefined;
};

/** What the public query is answered when serial number, passport number and date of birth belong together. */
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
    select: STATUS,
  });
  return row ? viewOf(row) : undefined;
};
