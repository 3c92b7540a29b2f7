import { currentForm } from "@/lib/domain/types/known-types";
import { LOCALES, byLocale } from "@/lib/domain/locales";
import { OPEN_REASONS, RETURN_REASONS, returnTargets } from "@/lib/domain/review/return-reasons";
import { messagesOf } from "@/lib/server/base/messages";
import { disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { refuseApplication } from "@/lib/use-cases/deciding/refuse-application";
import { returnApplication } from "@/lib/use-cases/reviewing/return-application";
import { correctAtWindow } from "@/lib/use-cases/visiting/correct-at-window";
import { emptyTables } from "../support/database";
import { aClaimed, expectOk } from "../support/factories/cases";
import { anAccepted, atWindow } from "../support/factories/hall-cases";
import { aHall } from "../support/factories/halls";
import { anOfficer } from "../support/factories/people";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
});
afterAll(disconnect);

const SENTENCES = ["reasons", "corrections"] as const;

test.each(LOCALES)("in %s exactly the sentences of the open reasons break off with a colon", (locale) => {
  for (const group of SENTENCES)
    for (const reason of RETURN_REASONS)
      expect([group, reason, /[:：]$/.test(messagesOf(locale).review[group][reason])]).toEqual([
        group,
        reason,
        OPEN_REASONS.includes(reason),
      ]);
});

/** One item with the desk's own sentence, and what the officer wrote behind it. */
const item = (
  group: (typeof SENTENCES)[number],
  target: string,
  reason: "unclear" | "other",
  words: string,
) => ({
  target,
  reason,
  text: byLocale(
    (locale) => `${messagesOf(locale).review[group][reason].replace("{target}", target)} ${words}`,
  ),
});

test.each(["unclear", "other"] as const)(
  "a return and a correction as %s need the officer's words",
  async (reason) => {
    const claimed = await aClaimed();
    const there = await atWindow();
    const acts = {
      reasons: (words: string) =>
        returnApplication({
          actor: claimed.preReviewer,
          applicationId: claimed.id,
          items: [item("reasons", "address", reason, words)],
        }),
      corrections: (words: string) =>
        correctAtWindow({
          actor: there.windowOfficer,
          applicationId: there.id,
          items: [item("corrections", "address", reason, words)],
        }),
    };
    expect(returnTargets(currentForm("FIRST")).get("address")).toContain(reason);
    for (const act of Object.values(acts)) {
      const answer = await act(" ");
      if (answer.kind !== "invalid") throw new Error("it was sent without a word");
      expect(Object.values(answer.fields)).toEqual(LOCALES.map(() => "ownWords"));
      expectOk(await act("3栋1201室 flat 1201"));
    }
  },
  30_000,
);

test("a refusal on other grounds names them; one on a ground of the law's own words need not", async () => {
  const approver = await anOfficer(["APPROVER"]);
  const refuse = async (ground: string, note: string) =>
    refuseApplication({ actor: approver, applicationId: (await anAccepted()).id, ground, note });
  expect(await refuse("OTHER", "  ")).toMatchObject({ kind: "invalid", fields: { note: "required" } });
  expectOk(await refuse("OTHER", "与在华家属已解除关系"));
  expectOk(await refuse("UNSUITABLE", ""));
}, 60_000);
