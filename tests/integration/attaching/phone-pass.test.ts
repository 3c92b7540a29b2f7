import { POST } from "@/app/api/phone/[pass]/route";
import { createSession } from "@/lib/server/edge/auth/sessions";
import { holderOfPass, issuePhonePass, PHONE_PASS_MINUTES } from "@/lib/server/edge/uploads/phone-pass";
import { db, disconnect } from "@/lib/server/db/client";
import { listFiles } from "@/lib/use-cases/reading/read-file";
import { emptyTables } from "@/tests/support/database";
import { type ACase, aDraft, aSubmitted, expectOk } from "@/tests/support/factories/cases";
import { aRequest, withParams } from "@/tests/support/factories/requests";
import { aPicture } from "@/tests/support/files/pictures";

beforeEach(emptyTables);
afterAll(disconnect);

/** The owner at a computer, in a session that lives. */
const atComputer = async ({ applicant }: ACase) => ({
  ...applicant,
  sessionId: await createSession(db, { accountId: applicant.accountId }, "test"),
});

/** A phone without a session. */
const send = async (pass: string) => {
  const body = new FormData();
  body.set("slot", "PASSPORT_INFO");
  body.append("file", new File([new Uint8Array(await aPicture({ width: 300, height: 400 }))], "p.jpg"));
  const request = await aRequest("POST", `/api/phone/${pass}`, { headers: { accept: "application/json" } });
  return POST(new Request(request, { body }), withParams({ pass }));
};
const filesOf = async ({ applicant: actor, id: applicationId }: ACase) =>
  expectOk(await listFiles({ actor, applicationId })).map(({ name }) => name);

test("a phone that scanned the code adds a file to the application of whoever showed it", async () => {
  const draft = await aDraft();
  const pass = issuePhonePass(await atComputer(draft), draft.id);
  expect(pass).not.toContain(draft.id);
  expect((await send(pass)).status).toBe(201);
  expect(await filesOf(draft)).toEqual(["p.jpg"]);
});

test("the code ends with its session", async () => {
  const draft = await aDraft();
  const owner = await atComputer(draft);
  const pass = issuePhonePass(owner, draft.id);
  await db.session.update({ where: { id: owner.sessionId }, data: { endedAt: new Date() } });
  const answer = await send(pass);
  expect(answer.status).toBe(410);
  expect(await answer.json()).toMatchObject({ code: "passOver" });
  expect(await filesOf(draft)).toEqual([]);
});

test("the code ends after its minutes", async () => {
  const draft = await aDraft();
  const pass = issuePhonePass(await atComputer(draft), draft.id);
  jest.useFakeTimers({ now: Date.now() + PHONE_PASS_MINUTES * 60_000 - 1_000, advanceTimers: true });
  try {
    expect(await holderOfPass(pass)).toBeDefined();
    jest.setSystemTime(Date.now() + 1_000);
    expect(await holderOfPass(pass)).toBeUndefined();
  } finally {
    jest.useRealTimers();
  }
});

test.each(["", "x", "AAAA", "%00", "a".repeat(400)])("%p is no code", async (pass) => {
  expect(await holderOfPass(pass)).toBeUndefined();
});

test("a code that was changed, or speaks for an application of somebody else, adds nothing", async () => {
  const draft = await aDraft();
  const other = await aDraft();
  const owner = await atComputer(draft);
  const pass = issuePhonePass(owner, draft.id);
  const last = pass.at(-3) === "A" ? "B" : "A";
  expect((await send(`${pass.slice(0, -3)}${last}${pass.slice(-2)}`)).status).toBe(410);
  expect((await send(issuePhonePass(owner, other.id))).status).toBe(404);
  expect(await filesOf(other)).toEqual([]);
});

test("once it is submitted the code adds nothing", async () => {
  const submitted = await aSubmitted();
  const before = await filesOf(submitted);
  const answer = await send(issuePhonePass(await atComputer(submitted), submitted.id));
  expect(await answer.json()).toMatchObject({ code: "illegalMove" });
  expect(await filesOf(submitted)).toEqual(before);
});
