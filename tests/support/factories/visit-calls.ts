import { aBooked } from "./cases";
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
  "DELETE /api/appointments/{id}": [
    200,
    async () => {
      const { applicant, appointment } = await aBooked();
      const { id } = appointment;
      return [await aRequest("DELETE", `/api/appointments/${id}`, { actor: applicant }), { id }];
    },
  ],
};
