import "server-only";
import { randomInt, randomUUID } from "node:crypto";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import type { LifecycleEvent } from "@/lib/domain/case/lifecycle";
import {
  NUMBER_ALPHABET,
  NUMBER_TAIL_LENGTH,
  appointmentNumber,
} from "@/lib/domain/visit/appointment-number";
import { cancelBy } from "@/lib/domain/visit/cancellation";
import { placesOf } from "@/lib/domain/visit/family";
import type { Place } from "@/lib/domain/visit/slots";
import type { Tx } from "@/lib/server/db/client";
import { deliveryRow } from "@/lib/server/db/repositories/deliveries";
import type { OutboxRow } from "@/lib/server/db/repositories/outbox";
import type { BookingRows } from "@/lib/server/db/repositories/supply/booking-rows";
import { drawNumber } from "../case/draw-number";
import { stop } from "../case/transact";
import { rowsOfMove } from "../case/transition";
import type { BookingAct, MadeVisit, VisitToBook } from "./visit-to-book";

const randomTail = (): number[] =>
  Array.from({ length: NUMBER_TAIL_LENGTH }, () => randomInt(NUMBER_ALPHABET.length));

/** A number for a visit; the unique index says whether somebody bears it. */
const randomNumber = (date: string): string => appointmentNumber(date, randomTail());

/** A number for a visit that nobody bears. @param date of the visit */
export const drawAppointmentNumber = (tx: Tx, date: string): Promise<string> =>
  drawNumber(
    () => randomNumber(date),
    (number) => tx.appointment.findUnique({ where: { number }, select: { id: true } }),
  );

const placeOf = ({ hallId, date, start }: Place): Place => ({ hallId, date, start });

const typesOf = (visits: readonly VisitToBook[]): BookingRows["ofType"] =>
  [...new Set(visits.map(({ subject }) => subject.row.type))].flatMap((type) =>
    placesOf(visits.filter(({ subject }) => subject.row.type === type)).map((place) => ({ ...place, type })),
  );

/** Everything that booking these visits writes. @param tell the messages about them */
export const visitRows = (
  visits: readonly VisitToBook[],
  act: BookingAct,
  tell: (made: readonly MadeVisit[]) => readonly OutboxRow[],
): { readonly made: readonly MadeVisit[]; readonly rows: BookingRows } => {
  const { actor, at, agreementVersion, calendar, held = false } = act;
  const written = visits.map((visit) => {
    const { subject, date, start, instead } = visit;
    const booked = {
      id: randomUUID(),
      number: randomNumber(date),
      cancelBy: cancelBy(date, start, calendar),
    };
    const event: LifecycleEvent = instead ? "reschedule" : "book";
    const data = { number: booked.number, hall: visit.hallId, date, start };
    const move = rowsOfMove(subject, { event, actor, at, due: null, data });
    return { booked, move, visit, made: { ...booked, visit, moved: move.after } };
  });
  const made = written.map((one) => one.made);
  const given = visits.flatMap(({ instead }) => (instead ? [{ ...placeOf(instead), count: 0 }] : []));
  const rows: BookingRows = {
    held,
    places: [...placesOf(visits), ...given],
    ofType: typesOf(visits),
    moved: written.map(({ move: { before, after } }) => ({
      id: before.id,
      version: before.row.version,
      from: before.state,
      to: after.state,
      underWay: after.row.underWay,
      updatedAt: at,
      dueOn: after.row.dueOn,
      dueProvisional: after.row.dueProvisional,
    })),
    rescheduled: visits.flatMap(({ instead }) => instead?.id ?? []),
    appointments: written.map(({ booked, visit }) => ({
      ...booked,
      ...placeOf(visit),
      applicationId: visit.subject.id,
      status: "BOOKED",
      personIndex: visit.subject.row.personIndex ?? stop("incomplete", { count: 1, field: "passportNo" }),
      bookedOn: shanghaiDate(at),
      bookedAt: at,
      agreement: agreementVersion,
      groupId: visit.groupId ?? null,
      idempotencyKey: visit.idempotencyKey,
    })),
    deliveries: visits.flatMap(({ subject, delivery }) =>
      delivery ? [deliveryRow(subject.id, delivery)] : [],
    ),
    events: written.map(({ move }) => move.event),
    audits: written.map(({ move }) => move.audit),
    messages: tell(made),
    topics: written.flatMap(({ move }) => move.topics),
  };
  return { made, rows };
};
