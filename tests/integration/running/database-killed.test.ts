import { rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { deployMigrations, ensureDatabase } from "../../../scripts/database/deploy-migrations.mjs";
import { startPostgres } from "../../../scripts/postgres/postgres.mjs";
import { temporaryFolder } from "../../../scripts/postgres/readable-place.mjs";
import type { ACase } from "../../support/factories/cases";

const DRAFTS = 12;
const KILLED_AFTER = 4;
const AT_ONCE = 3;

/** The application on a database of its own, one that keeps every commit and can be killed. */
const onOwnDatabase = async () => {
  const folder = temporaryFolder("permits-killed-");
  const server = await startPostgres(folder);
  const url = server.url("killed");
  await ensureDatabase(url);
  await deployMigrations(url);
  process.env.DATABASE_URL = url;
  // Loaded only now: the address is read once.
  const [{ db, disconnect }, { isDatabaseAway, isDatabaseBusy }, { submitApplication }, cases] =
    await Promise.all([
      import("@/lib/server/db/client"),
      import("@/lib/server/db/failures"),
      import("@/lib/use-cases/applying/submit-application"),
      import("../../support/factories/cases"),
    ]);
  const stop = async () => {
    await disconnect();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { server, db, isDatabaseAway, isDatabaseBusy, submitApplication, cases, stop };
};

test("a database killed during submissions loses none that was acknowledged and doubles none", async () => {
  const { server, db, isDatabaseAway, isDatabaseBusy, submitApplication, cases, stop } =
    await onOwnDatabase();
  try {
    const drafts: ACase[] = [];
    for (let index = 0; index < DRAFTS; index += 1) drafts.push(await cases.aCompleteDraft());
    const acknowledged: string[] = [];
    let interrupted = 0;
    /** As a browser does it: the same key again until there is an answer. */
    const submit = async (draft: ACase): Promise<void> => {
      for (;;)
        try {
          const result = await submitApplication(cases.declarationOf(draft, `key-${draft.id}`));
          expect(result.kind).toBe("ok");
          acknowledged.push(draft.id);
          if (acknowledged.length === KILLED_AFTER) process.kill(server.pid() ?? 0, "SIGKILL");
          return;
        } catch (error) {
          if (!isDatabaseAway(error) && !isDatabaseBusy(error)) throw error;
          interrupted += 1;
          await pause(50);
        }
    };
    const waiting = [...drafts];
    const lane = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await submit(next);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));

    expect(interrupted).toBeGreaterThan(0);
    expect(new Set(acknowledged).size).toBe(DRAFTS);
    for (const { id } of drafts) {
      const kept = {
        state: (await db.application.findUniqueOrThrow({ where: { id } })).state,
        submissions: await db.submission.count({ where: { applicationId: id } }),
        events: await db.applicationEvent.count({ where: { applicationId: id, event: "submit" } }),
        audits: await db.auditEntry.count({ where: { subject: `application:${id}`, action: "submit" } }),
        orders: await db.outboxMessage.count({ where: { key: `application-form:${id}:1` } }),
      };
      expect(kept).toEqual({ state: "SUBMITTED", submissions: 1, events: 1, audits: 1, orders: 1 });
    }
    const serials = await db.application.findMany({ select: { serial: true } });
    expect(new Set(serials.map(({ serial }) => serial)).size).toBe(DRAFTS);
  } finally {
    await stop();
  }
}, 120_000);
