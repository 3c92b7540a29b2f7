import { randomUUID } from "node:crypto";
import { AGREEMENT_VERSION } from "@/lib/domain/visit/agreement";
import { addDays } from "@/lib/domain/calendar/plain-date";
import { today } from "@/lib/server/base/clock";
import { cancelAppointment } from "@/lib/use-cases/booking/cancel-appointment";
import { handOutPlaces } from "@/lib/use-cases/supply/hand-out-places";
import { joinWaitingList } from "@/lib/use-cases/supply/join-waiting-list";
import { aBooked, type ACase, aToBook, bookingOf, expectOk } from "./cases";
import { aRequest } from "./requests";

/** An application that waits for any place of the next days. */
const aWaiting = async (): Promise<ACase> => {
  const waiting = await aToBook();
  const days = { fromDate: addDays(today(), 1), untilDate: addDays(today(), 20) };
  expectOk(
    await joinWaitingList({
      actor: waiting.applicant,
      applicationId: waiting.id,
      hallIds: [],
      part: "ANY",
      ...days,
    }),
  );
  return waiting;
};

/** An application that is offered a place somebody gave up. */
const anOffered = async (): Promise<ACase> => {
  const { applicant, appointment } = await aBooked({ start: "16:00" });
  const waiting = await aWaiting();
  expectOk(await cancelAppointment({ actor: applicant, appointmentId: appointment.id }));
  await handOutPlaces();
  return waiting;
};

type Call = readonly [request: Request, params: Record<string, string>];

/** Booking and the operations of the waiting list, each with what it answers, and how it is called. */
export const CALLS_OF_BOOKING: Readonly<
  Record<string, readonly [status: number, call: () => Promise<Call>]>
> = {
  "GET /api/applications/{id}/waiting": [
    200,
    async () => {
      const { applicant, id } = await aWaiting();
      return [await aRequest("GET", `/api/applications/${id}/waiting`, { actor: applicant }), { id }];
    },
  ],
  "POST /api/applications/{id}/waiting": [
    201,
    async () => {
      const { applicant: actor, id } = await aToBook();
      const body = {
        hallIds: [],
        fromDate: addDays(today(), 1),
        untilDate: addDays(today(), 5),
        part: "ANY",
      };
      return [await aRequest("POST", `/api/applications/${id}/waiting`, { actor, body }), { id }];
    },
  ],
  "DELETE /api/applications/{id}/waiting": [
    200,
    async () => {
      const { applicant, id } = await aWaiting();
      return [await aRequest("DELETE", `/api/applications/${id}/waiting`, { actor: applicant }), { id }];
    },
  ],
  "POST /api/applications/{id}/waiting/offer": [
    201,
    async () => {
      const { applicant: actor, id } = await anOffered();
      const body = { agreementVersion: AGREEMENT_VERSION, delivery: { method: "PICKUP" } };
      const headers = { "idempotency-key": randomUUID() };
      const path = `/api/applications/${id}/waiting/offer`;
      return [await aRequest("POST", path, { actor, body, headers }), { id }];
    },
  ],
  "DELETE /api/applications/{id}/waiting/offer": [
    200,
    async () => {
      const { applicant, id } = await anOffered();
      return [
        await aRequest("DELETE", `/api/applications/${id}/waiting/offer`, { actor: applicant }),
        { id },
      ];
    },
  ],
  "POST /api/appointments": [
    201,
    async () => {
      const { actor, idempotencyKey, ...body } = await bookingOf(await aToBook());
      const headers = { "idempotency-key": idempotencyKey };
      return [await aRequest("POST", "/api/appointments", { actor, body, headers }), {}];
    },
  ],
};
