import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { db, disconnect } from "@/lib/server/db/client";
import { submitApplication } from "@/lib/use-cases/applying/submit-application";
import { aCompleteDraft, declarationOf, expectOk } from "../../support/factories/cases";

afterAll(disconnect);

const DRAFTS = 10;
const KILLED_AFTER = 4;

test("a process killed while it submits loses nothing it acknowledged and leaves nothing half done", async () => {
  const drafts = [];
  for (let index = 0; index < DRAFTS; index += 1) drafts.push(await aCompleteDraft());
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "tests/support/submit-in-turn.ts"],
    { stdio: ["pipe", "pipe", "inherit"], env: { ...process.env, NODE_OPTIONS: "" } },
  );
  const gone = new Promise<void>((settle) => child.on("close", () => settle()));
  for (const draft of drafts)
    child.stdin.write(`${JSON.stringify({ id: draft.id, accountId: draft.applicant.accountId })}\n`);
  child.stdin.on("error", () => undefined);
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const { id, kind } = JSON.parse(line) as { id: string; kind: string };
    expect(kind).toBe("ok");
    acknowledged.push(id);
    // The next one is under way at this moment.
    if (acknowledged.length === KILLED_AFTER) child.kill("SIGKILL");
  }
  await gone;
  expect(acknowledged.length).toBeLessThan(DRAFTS);

  for (const draft of drafts) {
    const { state } = await db.application.findUniqueOrThrow({ where: { id: draft.id } });
    const kept = {
      submissions: await db.submission.count({ where: { applicationId: draft.id } }),
      events: await db.applicationEvent.count({ where: { applicationId: draft.id, event: "submit" } }),
      audits: await db.auditEntry.count({ where: { subject: `application:${draft.id}`, action: "submit" } }),
      orders: await db.outboxMessage.count({ where: { key: `application-form:${draft.id}:1` } }),
    };
    const whole = state === "SUBMITTED" ? 1 : 0;
    expect(kept).toEqual({ submissions: whole, events: whole, audits: whole, orders: whole });
    if (acknowledged.includes(draft.id)) expect(state).toBe("SUBMITTED");
  }

  for (const draft of drafts)
    expectOk(
      await submitApplication({
        ...declarationOf(draft, `key-${draft.id}`),
        consents: ["SENSITIVE_DATA", "FACE_PHOTO"],
        guardianName: "",
      }),
    );
  expect(await db.submission.count()).toBe(DRAFTS);
}, 180_000);
