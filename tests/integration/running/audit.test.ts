import { verifyAudit, writeAudit } from "@/lib/server/db/audit";
import { SYSTEM } from "@/lib/domain/actors";
import { disconnect, inTransaction } from "@/lib/server/db/client";
import { emptyTables, sql } from "../../support/database";

const write = (subject: `application:${string}`, action: string) =>
  inTransaction((tx) =>
    writeAudit(tx, { actor: SYSTEM, action, subject, data: { from: "DRAFT", to: ["A", 1, null] } }),
  );

/** What only somebody with the database's own key could do: change rows past the trigger. */
const tamper = (statement: string) => sql(`SET session_replication_role = replica; ${statement}`);

beforeEach(emptyTables);
afterAll(disconnect);

describe("the audit trail", () => {
  it("chains the rows of a subject, also of thirty writers at once", async () => {
    await Promise.all(Array.from({ length: 30 }, (_, index) => write("application:a", `step${index}`)));
    await Promise.all([write("application:b", "one"), write("application:b", "two")]);
    expect(await verifyAudit()).toEqual({ rows: 32 });
    const [heads] = await sql<{ count: string }>(
      `SELECT count(DISTINCT "prevHash") FROM "AuditEntry" WHERE subject = 'application:a'`,
    );
    expect(Number(heads?.count)).toBe(30);
  });

  it("refuses to be changed, shortened or emptied", async () => {
    await write("application:a", "one");
    await expect(sql(`UPDATE "AuditEntry" SET "action" = 'other'`)).rejects.toThrow("append-only");
    await expect(sql(`DELETE FROM "AuditEntry"`)).rejects.toThrow("append-only");
    await expect(sql(`TRUNCATE "AuditEntry"`)).rejects.toThrow("append-only");
  });

  it.each([
    ["an altered word", `UPDATE "AuditEntry" SET "action" = 'other' WHERE "action" = 'two'`, 1],
    ["an altered time", `UPDATE "AuditEntry" SET "at" = "at" + interval '1 ms' WHERE "action" = 'two'`, 1],
    ["altered data", `UPDATE "AuditEntry" SET "data" = '{}' WHERE "action" = 'one'`, 0],
    ["a row taken out", `DELETE FROM "AuditEntry" WHERE "action" = 'two'`, 2],
  ])("betrays %s and names the row", async (_, statement, place) => {
    for (const action of ["one", "two", "three"]) await write("application:a", action);
    const rows = await sql<{ sequence: string }>(`SELECT "sequence" FROM "AuditEntry" ORDER BY "sequence"`);
    const sequence = Number(rows[place]?.sequence);
    await tamper(statement);
    expect((await verifyAudit()).broken).toEqual({ sequence, subject: "application:a" });
  });

  it("leaves nothing of a transaction that failed", async () => {
    const failing = inTransaction(async (tx) => {
      await writeAudit(tx, { actor: SYSTEM, action: "one", subject: "application:a" });
      throw new Error("stop");
    });
    await expect(failing).rejects.toThrow("stop");
    expect(await verifyAudit()).toEqual({ rows: 0 });
  });
});
