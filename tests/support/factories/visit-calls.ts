import { db } from "@/lib/server/db/client";
import { aBooked, aToBook, bookingOf } from "./cases";
import { aRequest } from "./requests";

type Call = readonly [request: Request, params: Record<string, string>];

/** What an applicant asks about a visit that is booked: each operation with its good status and a call that gets it. */
export const CALLS_OF_VISITS: Readonly<Record<string, readonly [number, () => Promise<Call>]>> = {
  "GET /api/appointments/{id}/calendar": [
    200,
    async () => {
      const { applicant, appointment } = await aBooked();
      const { id } = appointment;
      return [await aRequest("GET", `/api/appointments/${id}/calendar`, { actor: applicant }), { id }];
    },
  ],
  "POST /api/appointments/family": [
    201,
    async () => {
      const first = await aToBook();
      const second = await aToBook({ applicant: first.applicant });
      const { actor, idempotencyKey, applicationId, ...wish } = await bookingOf(first);
      const body = { ...wish, applicationIds: [applicationId, second.id] };
      const headers = { "idempotency-key": idempotencyKey };
      return [await aRequest("POST", "/api/appointments/family", { actor, body, headers }), {}];
    },
  ],
  "PATCH /api/appointments/{id}": [
    200,
    async () => {
      const booked = await aBooked();
      const { id } = booked.appointment;
      // Booked the day before: one act of booking a day.
      await db.appointment.update({ where: { id }, data: { bookedOn: "2026-11-20" } });
      const { hallId, date, agreementVersion, idempotencyKey } = await bookingOf(booked);
      const body = { hallId, date, agreementVersion, start: "16:00" };
      const headers = { "idempotency-key": idempotencyKey };
      const facts = { actor: booked.applicant, body, headers };
      return [await aRequest("PATCH", `/api/appointments/${id}`, facts), { id }];
    },
  ],
  "DELETE /api/appointments/{id}": [
    200,
    async () => {
      const { applicant, appointment } = await aBooked();
      const { id } = appointment;
      return [await aRequest("DELETE", `/api/appointments/${id}`, { actor: applicant }), { id }];
    },
  ],
};
