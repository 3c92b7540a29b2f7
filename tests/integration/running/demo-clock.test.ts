import { now } from "@/lib/server/base/clock";
import { returnToRealTime } from "@/lib/server/db/practice-clock";
import { db, disconnect } from "@/lib/server/db/client";
import { GET as inbox } from "@/app/api/demo/inbox/route";
import { DELETE, GET, POST } from "@/app/api/demo/clock/route";
import { emptyTables } from "@/tests/support/database";
import { aReturned } from "@/tests/support/factories/cases";

beforeEach(emptyTables);
afterEach(returnToRealTime);
afterAll(disconnect);

const clockAt = (address: string, method: string, body?: unknown): Request =>
  new Request(`http://localhost:3000/api/demo/${address}`, {
    method,
    headers: { "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const setTo = (instant: string) => POST(clockAt("clock", "POST", { now: instant }));

test("the clock is set, read and returned to real time", async () => {
  expect((await setTo("2026-12-01T09:00:00+08:00")).status).toBe(200);
  expect(now().toISOString().slice(0, 16)).toBe("2026-12-01T01:00");
  const shown = (await (await GET(clockAt("clock", "GET"))).json()) as { now: string; offsetMs: number };
  expect(shown.now.slice(0, 16)).toBe("2026-12-01T01:00");
  const back = (await (await DELETE(clockAt("clock", "DELETE"))).json()) as { offsetMs: number };
  expect(back.offsetMs).toBe(0);
});

test("what is no instant, or lies in another century, leaves the clock alone", async () => {
  for (const wrong of [
    "yesterday",
    "2026-02-30T99:00:00Z",
    "1999-01-01T00:00:00Z",
    "2100-01-01T00:00:00Z",
    "",
  ]) {
    const answer = await setTo(wrong);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: "invalid", fields: { now: "notADate" } });
  }
  expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(1_000);
});

test("a deadline that passes while the clock jumps has fired when the call answers", async () => {
  const returned = await aReturned();
  const later = new Date(now().getTime() + 40 * 86_400_000).toISOString();
  expect((await setTo(later)).status).toBe(200);
  const row = await db.application.findUniqueOrThrow({ where: { id: returned.id } });
  expect(row.state).toBe("LAPSED");
});

test("a firing that is under way is waited for, because it goes by the time before the jump", async () => {
  const returned = await aReturned();
  const begun = new Date(now().getTime());
  const later = new Date(now().getTime() + 40 * 86_400_000).toISOString();
  let isOver = () => undefined as void;
  const over = new Promise<void>((done) => (isOver = done));
  let isUnderWay = () => undefined as void;
  const underWay = new Promise<void>((done) => (isUnderWay = done));
  const firing = db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(4403001)`;
      isUnderWay();
      await over;
    },
    { timeout: 30_000 },
  );
  await underWay;
  let hasAnswered = false;
  const moved = setTo(later).finally(() => (hasAnswered = true));
  // The clock shows the new time, and the call has not answered.
  while (now().getTime() < begun.getTime() + 86_400_000) await new Promise((done) => setTimeout(done, 10));
  expect(hasAnswered).toBe(false);
  isOver();
  await firing;
  expect((await moved).status).toBe(200);
  const row = await db.application.findUniqueOrThrow({ where: { id: returned.id } });
  expect(row.state).toBe("LAPSED");
});

test("the inbox lists one phone's messages, the newest first, whether the plus sign survived or not", async () => {
  for (const [id, to, text] of [
    ["1", "+8619900000001", "first"],
    ["2", "+8619900000002", "other"],
    ["3", "+8619900000001", "验证码012345\n@localhost #012345"],
  ] as const)
    await db.demoSms.create({
      data: { id: `00000000-0000-4000-8000-00000000000${id}`, to, template: "otp", text, createdAt: now() },
    });
  for (const to of ["%2B8619900000001", "+8619900000001", "19900000001", "199%200000%200001"]) {
    const answer = await inbox(clockAt(`inbox?to=${to}`, "GET"));
    const messages = (await answer.json()) as { text: string; code: string | null }[];
    expect(messages.map((message) => message.code)).toEqual(["012345", null]);
  }
  const one = (await (await inbox(clockAt("inbox?limit=1", "GET"))).json()) as unknown[];
  expect(one).toHaveLength(1);
  expect((await inbox(clockAt("inbox?nonsense=1", "GET"))).status).toBe(400);
});
