import "server-only";
import { hasRole, type OfficerActor } from "@/lib/domain/actors";
import type { ByLocale } from "@/lib/domain/locales";
import { rolesOf } from "@/lib/domain/role-routes";
import type { LocalText } from "@/lib/domain/text";
import { APPEAL_STATES, type AppealState } from "@/lib/domain/visit/no-show";
import { db } from "../../client";
import { LIMITS } from "../../limits";
import { auditShownQueue } from "../../look-into-case";
import { pageByNumber } from "../../queue-cursor";
import { HALL_NAME, hallNameOf } from "../../repositories/halls";
import { wordsOfAppeal } from "../../repositories/supply/appeals";

export interface AppealRow {
  readonly noShowId: string;
  readonly serial: string;
  /** Of the appointment. */
  readonly number: string;
  readonly hall: LocalText;
  readonly date: string;
  readonly start: string;
  /** The day was closed, wholly or for some hours. */
  readonly closed: boolean;
  readonly words: string;
  readonly receivedAt: Date;
  readonly answer: ByLocale<string> | undefined;
  readonly answeredAt: Date | null;
}

interface AppealInbox {
  readonly rows: readonly AppealRow[];
  /** Where the next page begins; undefined: this is the last. */
  readonly next: string | undefined;
  readonly counts: Readonly<Record<AppealState, number>>;
}

const NOTHING: AppealInbox = { rows: [], next: undefined, counts: { OPEN: 0, GRANTED: 0, REFUSED: 0 } };

const countOf = (state: AppealState): Promise<number> =>
  db.noShowAppeal.count({ where: { state }, take: LIMITS.countedTo });

/** Appeals against failures: open ones in the order in which they came, answered ones the latest first. Nothing at all for who
 *  has no role of the list. Audited. */
export const appealInbox = async (
  officer: OfficerActor,
  { state, after }: { readonly state: AppealState; readonly after?: string | undefined },
): Promise<AppealInbox> => {
  if (!hasRole(officer, rolesOf("appeals"))) return NOTHING;
  const { behind, orderBy, take, cut } = pageByNumber(LIMITS.listPage, state !== "OPEN", after);
  const found = await db.noShowAppeal.findMany({
    where: { state, ...behind },
    orderBy,
    take,
    include: { noShow: true },
  });
  const { page, next } = cut(found);
  const visits = await db.appointment.findMany({
    where: { id: { in: page.map(({ noShow }) => noShow.appointmentId) } },
    select: {
      id: true,
      number: true,
      hallId: true,
      date: true,
      start: true,
      hall: { select: HALL_NAME },
      application: { select: { serial: true } },
    },
  });
  const closings = await db.hallClosing.findMany({
    where: { OR: visits.map(({ hallId, date }) => ({ hallId, date })) },
    select: { hallId: true, date: true },
  });
  const [OPEN = 0, GRANTED = 0, REFUSED = 0] = await Promise.all(APPEAL_STATES.map(countOf));
  await auditShownQueue(officer, "appeals", page.length);
  return {
    rows: page.flatMap((appeal) => {
      const visit = visits.find(({ id }) => id === appeal.noShow.appointmentId);
      if (!visit) return [];
      const { number, hall, hallId, date, start, application } = visit;
      return [
        {
          ...wordsOfAppeal(appeal),
          noShowId: appeal.noShowId,
          serial: application.serial,
          number,
          hall: hallNameOf(hall),
          date,
          start,
          closed: closings.some((closing) => closing.hallId === hallId && closing.date === date),
          receivedAt: appeal.receivedAt,
          answeredAt: appeal.answeredAt,
        },
      ];
    }),
    next,
    counts: { OPEN, GRANTED, REFUSED },
  };
};
