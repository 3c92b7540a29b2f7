import { CALLS_OF_DEVICES } from "./devices";
import { aCheckedIn } from "./hall-cases";
import { aRequest } from "./requests";

/** A good call of each route of the numbers of a day, and the status it is answered with. */
const CALLS_OF_TICKETS = {
  "GET /api/tickets": [
    200,
    async () => {
      const { applicant: actor } = await aCheckedIn();
      return [await aRequest("GET", "/api/tickets?language=en", { actor }), {}];
    },
  ],
  "GET /api/tickets/events": [
    200,
    async () => [await aRequest("GET", "/api/tickets/events", { actor: (await aCheckedIn()).applicant }), {}],
  ],
} as const satisfies Readonly<Record<string, readonly [number, () => Promise<[Request, object]>]>>;

/** Those of a hall, its devices' included. */
export const CALLS_OF_HALL = { ...CALLS_OF_DEVICES, ...CALLS_OF_TICKETS };
