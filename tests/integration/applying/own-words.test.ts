import { currentForm } from "@/lib/domain/types/known-types";
import { type ByLocale, LOCALES, byLocale } from "@/lib/domain/locales";
import { OPEN_REASONS, RETURN_REASONS, returnTargets } from "@/lib/domain/review/return-reasons";
import { messagesOf } from "@/lib/server/base/messages";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { keptNote } from "@/lib/domain/review/closing-words";
import type { Result } from "@/lib/domain/result";
import { refuseAcceptance } from "@/lib/use-cases/visiting/refuse-acceptance";
import { rejectApplication } from "@/lib/use-cases/reviewing/reject-application";
import { refuseApplication } from "@/lib/use-cases/deciding/refuse-application";
import { returnApplication } from "@/lib/use-cases/reviewing/return-application";
import { correctAtWindow } from "@/lib/use-cases/visiting/correct-at-window";
import { emptyTables } from "../../support/database";
import { aClaimed, expectOk } from "../../support/factories/cases";
import { anAccepted, atWindow } from "../../support/factories/hall-cases";
import { aHall } from "../../support/factories/halls";
import { anOfficer } from "../../support/factories/people";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall();
});
afterAll(disconnect);

const ENDS = ["PRE_REJECTED", "NOT_ACCEPTED", "REFUSED"];

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

describe("who ends an application explains it in every language", () => {
  const acts: Readonly<Record<string, () => Promise<(note: ByLocale<string>) => Promise<Result<unknown>>>>> =
    {
      "at the pre-review": async () => {
        const { preReviewer: actor, id: applicationId } = await aClaimed();
        return (note) => rejectApplication({ actor, applicationId, reason: "notEligible", note });
      },
      "at the window": async () => {
        const { windowOfficer: actor, id: applicationId } = await atWindow();
        return (note) => refuseAcceptance({ actor, applicationId, reason: "falsePapers", note });
      },
      "by the decision": async () => {
        const [actor, { id: applicationId }] = [await anOfficer(["APPROVER"]), await anAccepted()];
        return (note) => refuseApplication({ actor, applicationId, ground: "UNSUITABLE", note });
      },
    };

  test.each(Object.keys(acts))(
    "%s",
    async (desk) => {
      const act = await acts[desk]!();
      expect(await act({ zh: "材料不实。", en: " " })).toMatchObject({
        kind: "invalid",
        fields: { "note.en": "required" },
      });
      expect(await act({ zh: "不真实的材料是：", en: "Not genuine: the certificate." })).toMatchObject({
        kind: "invalid",
        fields: { "note.zh": "ownWords" },
      });
      const words = { zh: "结婚证不真实。", en: "The marriage certificate is not genuine." };
      expectOk(await act(words));
      const { data } = await db.applicationEvent.findFirstOrThrow({
        orderBy: { at: "desc" },
        where: { to: { in: ENDS } },
      });
      expect(keptNote(data)).toEqual(words);
      const audit = await db.auditEntry.findFirstOrThrow({ orderBy: { sequence: "desc" } });
      expect(JSON.stringify(audit.data)).not.toContain("marriage");
    },
    60_000,
  );
});

test("what was kept before the words were asked for in every language is read in each", () => {
  expect(keptNote({ note: "见签证页" })).toEqual(byLocale(() => "见签证页"));
  expect(keptNote({ reason: "notEligible" })).toBeUndefined();
});
