import { ROUTES } from "@/app/api/routes";
import { POST as book } from "@/app/api/appointments/route";
import { DELETE as cancel } from "@/app/api/appointments/[id]/route";
import { GET as halls } from "@/app/api/halls/route";
import type { RouteContext } from "@/lib/server/edge/http/operation";
import { describeApi, type Routes } from "@/lib/server/edge/http/openapi";
import { BOOKING_ACTS, BOOKING_LOOKS } from "@/lib/server/edge/asking-limits";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { emptyTables } from "../../support/database";
import { aBooked, aToBook, bookingOf } from "../../support/factories/cases";
import { aHall } from "../../support/factories/halls";
import { aRequest, withParams } from "../../support/factories/requests";

jest.mock("next/headers", () => ({
  headers: () => Promise.resolve(new Headers({ host: "localhost:3000" })),
  cookies: () => Promise.resolve({ get: () => undefined, getAll: () => [] }),
}));
jest.mock("next-intl/server", () =>
  jest.requireActual<typeof import("../../support/request")>("../../support/request").wordsOfRequest(),
);

const MORNING = new Date("2026-11-23T10:00:00+08:00");

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(MORNING);
  await aHall();
});
afterAll(disconnect);

const OF_BOOKING = /^\/api\/(?:appointments|halls|applications\/\{id\}\/waiting)(?:\/|$)/;
const routes: Routes = ROUTES;
const operations = Object.entries(routes)
  .filter(([address]) => OF_BOOKING.test(address))
  .flatMap(([address, methods]) =>
    Object.entries(methods).map(([method, { operation }]) => ({ address, method, operation })),
  );

test("every operation of booking is counted, acts and looks each by themselves, and says so in the description", () => {
  expect(operations.length).toBeGreaterThanOrEqual(12);
  const { paths } = describeApi(routes, false);
  for (const { address, method, operation } of operations) {
    expect([address, method, operation.limit?.name]).toEqual([
      address,
      method,
      (method === "GET" ? BOOKING_LOOKS : BOOKING_ACTS).name,
    ]);
    expect(paths[address]?.[method.toLowerCase()]).toMatchObject({
      responses: { 429: { description: expect.stringContaining("rateLimited") } },
    });
  }
});

const asked = async () => {
  const { actor, idempotencyKey, ...body } = await bookingOf(await aToBook());
  const ask = async () =>
    book(
      await aRequest("POST", "/api/appointments", {
        actor,
        body,
        headers: { "idempotency-key": idempotencyKey },
      }),
    );
  return { ask, actor };
};

test("one act too many is refused with the seconds, whatever it asks, and the next window begins anew", async () => {
  const { ask, actor } = await asked();
  expect((await ask()).status).toBe(201);
  const counter = { key: `booking:${actor.kind === "applicant" ? actor.accountId : ""}` };
  expect(await db.rateCounter.findUniqueOrThrow({ where: counter })).toMatchObject({ count: 1 });
  await db.rateCounter.update({ where: counter, data: { count: BOOKING_ACTS.most - 1 } });
  // The same key answers the same, and counts.
  expect((await ask()).status).toBe(201);
  const refused = await ask();
  const problem = (await refused.json()) as { code: string; data: { seconds: number } };
  expect([refused.status, problem.code]).toEqual([429, "rateLimited"]);
  expect(problem.data.seconds).toBeGreaterThan(0);
  expect(problem.data.seconds).toBeLessThanOrEqual(BOOKING_ACTS.windowSeconds);
  expect(refused.headers.get("retry-after")).toBe(String(problem.data.seconds));
  // Cancelling is an act like any other; another account is not held up.
  const { id } = await db.appointment.findFirstOrThrow();
  const away = await cancel(
    await aRequest("DELETE", `/api/appointments/${id}`, { actor }),
    withParams({ id }),
  );
  expect(away.status).toBe(429);
  expect((await (await asked()).ask()).status).toBe(201);
  await setPracticeTime(new Date(MORNING.getTime() + (BOOKING_ACTS.windowSeconds + 60) * 1_000));
  expect((await ask()).status).toBe(201);
});

test("who is not signed in is counted by the address", async () => {
  const none: RouteContext = { params: Promise.resolve({}) };
  expect((await halls(await aRequest("GET", "/api/halls"), none)).status).toBe(200);
  await db.rateCounter.updateMany({
    where: { key: { startsWith: "booking-looks:" } },
    data: { count: BOOKING_LOOKS.most },
  });
  expect((await halls(await aRequest("GET", "/api/halls"), none)).status).toBe(429);
  // Somebody signed in at the same address is not, and asks by the account.
  const { applicant: actor } = await aBooked();
  expect((await halls(await aRequest("GET", "/api/halls", { actor }), none)).status).toBe(200);
});

test("a family's hour at the release stays below the limit", () => {
  // Six people, each place of a morning tried twice.
  expect(BOOKING_ACTS.most).toBeGreaterThanOrEqual(6 * 7);
});
