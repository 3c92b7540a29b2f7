import { NextRequest } from "next/server";
import { POST as nextAuthRoute } from "@/app/api/auth/[...nextauth]/route";
import { DELETE as cancelRoute } from "@/app/api/appointments/[id]/route";
import { POST as bookRoute } from "@/app/api/appointments/route";
import { GET as statusRoute } from "@/app/api/applications/[id]/status/route";
import { GET as slotsRoute } from "@/app/api/halls/[id]/slots/route";
import { GET as hallsRoute } from "@/app/api/halls/route";
import { POST as publicStatusRoute } from "@/app/api/status/route";
import type { Actor } from "@/lib/domain/actors";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { db, disconnect } from "@/lib/server/db/client";
import { SOCKET_ADDRESS_HEADER } from "@/lib/server/edge/http/socket-address";
import { emptyTables } from "../../support/database";
import { aBooked, aDraft, aSubmitted, aToBook, bookingOf } from "../../support/factories/cases";
import { aHall } from "../../support/factories/halls";
import { anApplicant, anOfficer } from "../../support/factories/people";
import { aRequest, withParams } from "../../support/factories/requests";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
});
afterAll(disconnect);

const problem = async (response: Response) => {
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  expect(response.headers.get("cache-control")).toBe("private, no-store");
  const body = (await response.json()) as {
    code: string;
    status: number;
    requestId: string;
    data?: { nearest?: readonly unknown[] };
  };
  expect(body.status).toBe(response.status);
  expect(body.requestId).toBe(response.headers.get("x-request-id"));
  return body;
};

/** Bytes that come piece by piece under no length, as long as somebody takes them. */
const pieces = (count: number, from = { sent: 0 }) =>
  new ReadableStream<Uint8Array>({
    pull: (to) => {
      if (from.sent++ < count) to.enqueue(Buffer.alloc(65_536, "x"));
      else to.close();
    },
  });

describe("a body without a length", () => {
  const post = (path: string, type: string, body: ReadableStream) =>
    new NextRequest(`http://localhost:3000${path}`, {
      method: "POST",
      body,
      duplex: "half",
      headers: { host: "localhost:3000", "sec-fetch-site": "same-origin", "content-type": type },
    });

  test("is refused in words as soon as it is over its bound, and no more of it than a browser's patience is read", async () => {
    const endless = { sent: 0 };
    const asked = [
      publicStatusRoute(post("/api/status", "application/json", pieces(Infinity, endless))),
      nextAuthRoute(post("/api/auth/signout", "application/x-www-form-urlencoded", pieces(2)), {
        params: Promise.resolve({ nextauth: ["signout"] }),
      }),
    ];
    for (const answer of await Promise.all(asked)) {
      expect(answer.status).toBe(413);
      expect((await problem(answer)).code).toBe("bodyTooLarge");
    }
    expect(endless.sent * 65_536).toBeLessThan(20 * 1024 * 1024);
  });
});

describe("GET /api/applications/{serial}/status", () => {
  const ask = async (serial: string, actor?: Actor) =>
    statusRoute(
      await aRequest("GET", `/api/applications/${serial}/status`, { actor }),
      withParams({ id: serial }),
    );

  test("answers the owner and officers of the case", async () => {
    const submitted = await aSubmitted();
    for (const actor of [submitted.applicant, await anOfficer(["PRE_REVIEWER"])]) {
      const response = await ask(submitted.serial, actor);
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({
        serial: submitted.serial,
        state: "SUBMITTED",
        dueOn: "2026-11-26",
      });
    }
  });

  test("is the same 404 for a stranger, another desk and a number nobody has; 401 without a sign-in", async () => {
    const submitted = await aSubmitted();
    const draft = await aDraft();
    const stranger = await anApplicant();
    const answers = [
      await ask(submitted.serial, stranger),
      await ask("44030026112399999", stranger),
      await ask(submitted.serial, await anOfficer(["APPROVER"])),
      await ask(draft.serial, await anOfficer(["PRE_REVIEWER"])),
    ];
    const bodies = await Promise.all(answers.map(problem));
    for (const body of bodies) expect({ ...body, requestId: "" }).toEqual({ ...bodies[0], requestId: "" });
    expect(bodies[0]?.code).toBe("notFound");
    expect((await problem(await ask(submitted.serial))).code).toBe("notSignedIn");
  });

  test("tells nothing personal", async () => {
    const submitted = await aSubmitted();
    const text = await (await ask(submitted.serial, submitted.applicant)).text();
    for (const secret of ["KIM", submitted.answers.passportNo, submitted.answers.mobile])
      expect(text).not.toContain(secret);
  });
});

describe("halls and slots", () => {
  const slots = async (hall: string, query = "") =>
    slotsRoute(await aRequest("GET", `/api/halls/${hall}/slots${query}`), withParams({ id: hall }));

  test("show every hall, and only slots with a free place", async () => {
    await aHall({ capacity: 1 });
    await aHall({ id: "4", open: false });
    await aBooked();
    const { halls } = (await (await hallsRoute(await aRequest("GET", "/api/halls"))).json()) as {
      halls: { id: string; open: boolean }[];
    };
    expect(halls.map((hall) => [hall.id, hall.open])).toEqual([
      ["1", true],
      ["4", false],
    ]);
    const answer = (await (await slots("1", "?from=2026-11-24&to=2026-11-24")).json()) as {
      slots: { start: string; left: number }[];
    };
    expect(answer.slots.map((slot) => slot.start)).toEqual([
      "09:00",
      "11:00",
      "14:00",
      "15:00",
      "16:00",
      "17:00",
    ]);
    expect(await (await slots("4")).json()).toEqual({ slots: [] });
    expect((await problem(await slots("9"))).code).toBe("notFound");
    expect((await problem(await slots("1", "?from=2026-02-30"))).code).toBe("invalid");
    expect((await problem(await slots("1", "?since=2026-11-24"))).status).toBe(400);
  });
});

describe("booking over HTTP", () => {
  const key = { "idempotency-key": "0123456789abcdef" };
  const wishOf = async () => {
    const toBook = await aToBook();
    const { actor, idempotencyKey: _, ...body } = await bookingOf(toBook);
    return { actor, body };
  };
  const post = async (facts: Parameters<typeof aRequest>[2]) =>
    bookRoute(await aRequest("POST", "/api/appointments", facts));

  test("answers 201 with the address of the appointment, and the same when repeated", async () => {
    await aHall();
    const wish = await wishOf();
    const first = await post({ ...wish, headers: key });
    expect(first.status).toBe(201);
    const made = (await first.json()) as { id: string };
    expect(first.headers.get("location")).toBe(`/api/appointments/${made.id}`);
    const again = await post({ ...wish, headers: key });
    expect(await again.json()).toEqual(made);
    expect(await db.appointment.count()).toBe(1);
    const cancelled = await cancelRoute(
      await aRequest("DELETE", `/api/appointments/${made.id}`, { actor: wish.actor }),
      withParams({ id: made.id }),
    );
    expect(cancelled.status).toBe(200);
  });

  test("needs the key, an applicant, this site's own page and known fields only", async () => {
    await aHall();
    const wish = await wishOf();
    expect((await problem(await post(wish))).code).toBe("badRequest");
    expect((await problem(await post({ body: wish.body, headers: key }))).code).toBe("notSignedIn");
    const officer = await anOfficer(["WINDOW"], "1");
    expect((await problem(await post({ ...wish, actor: officer, headers: key }))).code).toBe("notAllowed");
    const foreign = { ...key, origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" };
    expect((await problem(await post({ ...wish, headers: foreign }))).code).toBe("crossSite");
    const more = { ...wish, body: { ...wish.body, status: "CHECKED_IN" }, headers: key };
    expect((await problem(await post(more))).status).toBe(400);
    const tricks = { ...wish, body: { ...wish.body, date: { not: "" } }, headers: key };
    expect((await problem(await post(tricks))).status).toBeLessThan(500);
    expect(await db.appointment.count()).toBe(0);
  });

  test("a lost slot is 409 slotTaken with the nearest free ones", async () => {
    await aHall({ capacity: 1 });
    await aBooked();
    const body = await problem(await post({ ...(await wishOf()), headers: key }));
    const first = { hallId: "1", date: "2026-11-24", start: "09:00" };
    expect(body).toMatchObject({ status: 409, code: "slotTaken" });
    expect(body.data?.nearest).toContainEqual(first);
  });
});

describe("the public query", () => {
  const ask = async (body: Record<string, string>, address = "10.0.0.1") =>
    publicStatusRoute(
      await aRequest("POST", "/api/status", { body, headers: { [SOCKET_ADDRESS_HEADER]: address } }),
    );

  test("answers who knows serial number, passport number and date of birth; a wrong one looks like a missing case", async () => {
    const { serial, answers } = await aSubmitted();
    const { passportNo, birthDate } = answers;
    const right = await ask({ serial, passportNo: passportNo.toLowerCase(), birthDate });
    expect(await right.json()).toMatchObject({ serial, state: "SUBMITTED" });
    const wrong = [
      await ask({ serial, passportNo, birthDate: "1988-04-13" }),
      await ask({ serial, passportNo: "X9999999", birthDate }),
      await ask({ serial: "44030026112399999", passportNo, birthDate }),
    ];
    const bodies = await Promise.all(wrong.map(problem));
    for (const body of bodies) expect({ ...body, requestId: "" }).toEqual({ ...bodies[0], requestId: "" });
  });

  test("allows one visitor ten tries an hour at one serial number, even all at once, and takes none from the holder", async () => {
    const { serial, answers } = await aSubmitted();
    const body = { serial, passportNo: answers.passportNo, birthDate: "1990-01-01" };
    const tries = await Promise.all(Array.from({ length: 30 }, () => ask(body)));
    expect(tries.filter((response) => response.status === 404)).toHaveLength(10);
    expect(tries.filter((response) => response.status === 429)).toHaveLength(20);
    const right = { ...body, birthDate: answers.birthDate };
    expect((await ask(right)).status).toBe(429);
    expect((await ask(right, "10.0.0.2")).status).toBe(200);
    await setPracticeTime(new Date("2026-11-23T11:00:10+08:00"));
    expect((await ask(right)).status).toBe(200);
  });
});
