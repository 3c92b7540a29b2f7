import { listViewOf } from "@/lib/domain/lists/list-view";
import { disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { listOfApplicant } from "@/lib/server/db/questions/applicant/applications-of-applicant";
import { homeOfApplicant } from "@/lib/server/db/questions/applicant/home-of-applicant";
import { decisionQueue } from "@/lib/server/db/questions/officer/decision-queue";
import {
  type PreReviewFilter,
  preReviewQueue,
  preReviewRows,
} from "@/lib/server/db/questions/officer/pre-review-queue";
import { productionQueue } from "@/lib/server/db/questions/officer/production-queue";
import {
  statusByPassport,
  statusOfApplication,
} from "@/lib/server/db/questions/public/status-of-application";
import { NO_SEARCH } from "@/lib/server/db/queue-search";
import { sql } from "../../support/database";
import { aSubmitted, type ACase } from "../../support/factories/cases";
import { anOfficer } from "../../support/factories/people";
import { statementsWithValues } from "../../support/statements";

const ROWS = 100_000;

/** The tables filled here: no list may read one of them whole. */
const GROWING = ["Application", "Account", "ApplicationEvent", "Delivery"];

/** Copies of one case over all states, twenty to an account; past the triggers, because a hundred thousand times the same is
 *  asked of them. */
const fill = async ({ id }: ACase): Promise<void> => {
  const names = await sql<{ name: string }>(
    `SELECT column_name AS "name" FROM information_schema.columns WHERE table_name = 'Application'`,
  );
  const own: Record<string, string> = {
    id: "gen_random_uuid()",
    accountId: `('00000000-0000-4000-9000-' || lpad((n % 5000)::text, 12, '0'))::uuid`,
    serial: `'44030025' || lpad(n::text, 9, '0')`,
    // What waits is what came last, so that it lies together.
    state: `CASE WHEN n > 99000 THEN 'SUBMITTED' WHEN n > 98000 THEN 'PRE_REVIEW' WHEN n > 97000 THEN 'ACCEPTED'
      WHEN n > 96000 THEN 'PERMIT_READY' WHEN n > 86000 THEN 'DRAFT' ELSE 'COLLECTED' END`,
    underWay: "false",
    searchName: `' filler' || n`,
    dueOn: `to_char(date '2026-11-20' + n % 20, 'YYYY-MM-DD')`,
    answersCipher: `'\\x00'`,
    ...Object.fromEntries(
      ["passport", "holder", "person", "birth"].map((kind) => [
        `${kind}Index`,
        `sha256(('${kind}' || n)::bytea)`,
      ]),
    ),
  };
  const columns = names.map(({ name }) => `"${name}"`).join(", ");
  const values = names.map(({ name }) => own[name] ?? `s."${name}"`).join(", ");
  await sql(`SET session_replication_role = replica;
    INSERT INTO "Account" ("id", "phoneCipher", "phoneIndex", "createdAt")
      SELECT ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid, '\\x00', sha256(n::text::bytea), now()
      FROM generate_series(0, 4999) n;
    INSERT INTO "Application" (${columns}) SELECT ${values} FROM (SELECT * FROM "Application" WHERE "id" = '${id}') s,
      generate_series(1, ${ROWS}) n;
    INSERT INTO "ApplicationEvent" ("id", "applicationId", "event", "to", "actorKind", "at", "data")
      SELECT gen_random_uuid(), "id", 'submit', 'SUBMITTED', 'APPLICANT', now(), '{}' FROM "Application";
    INSERT INTO "Delivery" ("applicationId", "method") SELECT "id", 'PICKUP' FROM "Application" WHERE "id" <> '${id}';
    -- Counts every row instead of a sample, so that the planner knows the same at every run.
    SET default_statistics_target = 1000;
    ANALYZE`);
};

interface Plan {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly Plans?: readonly Plan[];
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** The growing tables that a question reads whole, by the plans of its statements. */
const readWhole = async (ask: () => Promise<unknown>): Promise<string[]> => {
  const sent = await statementsWithValues(ask);
  const asked = sent.filter(({ text }) => /^\s*(SELECT|WITH)\b/i.test(text));
  expect(asked.length).toBeGreaterThan(0);
  const whole: string[] = [];
  for (const { text, values } of asked) {
    const [row] = await sql<{ "QUERY PLAN": { Plan: Plan }[] }>(`EXPLAIN (FORMAT JSON) ${text}`, [...values]);
    const nodes = row ? row["QUERY PLAN"].flatMap(({ Plan: plan }) => nodesOf(plan)) : [];
    whole.push(
      ...nodes
        .filter((node) => node["Node Type"] === "Seq Scan" && GROWING.includes(node["Relation Name"] ?? ""))
        .map((node) => `${node["Relation Name"]}: ${text}`),
    );
  }
  return whole;
};

let own: ACase;
beforeAll(async () => {
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  own = await aSubmitted();
  await fill(own);
});
afterAll(disconnect);

test("the finder of tables that are read whole finds one", async () => {
  const { db } = await import("@/lib/server/db/client");
  const found = await readWhole(() => db.application.findMany({ where: { round: 7 }, select: { id: true } }));
  expect(found).toHaveLength(1);
});

test.each<[string, PreReviewFilter | undefined]>([
  ["", undefined],
  ["", "all"],
  ["", "theirs"],
  ["filler42", "all"],
  ["T0000001", "all"],
  ["440300250", "free"],
])(
  "among a hundred thousand the pre-review's queue, searched for “%s” in %s, uses its index",
  async (text, filter) => {
    const officer = await anOfficer(["PRE_REVIEWER"]);
    const search = { ...NO_SEARCH, text };
    expect(await readWhole(() => preReviewQueue(officer, filter, { search }))).toEqual([]);
    expect(await readWhole(() => preReviewRows(officer, "all", { search }))).toEqual([]);
  },
);

test("among a hundred thousand the approver's and the producer's lists use their index", async () => {
  const [approver, producer] = [await anOfficer(["APPROVER"]), await anOfficer(["PRODUCTION"])];
  expect(await readWhole(() => decisionQueue(approver))).toEqual([]);
  expect(await readWhole(() => productionQueue(producer))).toEqual([]);
});

test("among a hundred thousand the applicant's home, lists and status use their index", async () => {
  const { applicant, serial, answers } = own;
  expect(await readWhole(() => homeOfApplicant(applicant))).toEqual([]);
  for (const list of ["applications", "todo", "drafts"] as const)
    for (const asked of [{}, { name: "filler42" }, { passportNo: "T0000001" }])
      expect(await readWhole(() => listOfApplicant(applicant, list, listViewOf(list, asked)))).toEqual([]);
  expect(await readWhole(() => statusOfApplication(applicant, serial))).toEqual([]);
  const { passportNo, birthDate } = answers;
  expect(await readWhole(() => statusByPassport({ serial, passportNo, birthDate }))).toEqual([]);
});
