import { aSubmitted } from "./cases";
import { anOfficer } from "./people";
import { aRequest } from "./requests";

type Call = readonly [Request, Record<string, string>];

/** What gives a table away as a file, and how each is answered when it goes well. */
export const CALLS_FOR_TABLES = {
  "GET /api/lists/{list}": [
    200,
    async (): Promise<Call> => {
      const { applicant: actor } = await aSubmitted();
      const address = "/api/lists/applications?format=csv&language=en";
      return [await aRequest("GET", address, { actor }), { list: "applications" }];
    },
  ],
  "GET /api/board/{table}": [
    200,
    async (): Promise<Call> => {
      const actor = await anOfficer(["ADMIN"]);
      const address = "/api/board/places?hall=1&date=2026-11-24&format=csv&language=en";
      return [await aRequest("GET", address, { actor }), { table: "places" }];
    },
  ],
} as const;
