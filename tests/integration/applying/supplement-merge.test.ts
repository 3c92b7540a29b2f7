import { confirmName, replyName } from "@/lib/domain/case/item-reply";
import { db, disconnect } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { applicationForApplicant } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { listOfApplicant } from "@/lib/server/db/questions/applicant/applications-of-applicant";
import { listViewOf } from "@/lib/domain/lists/list-view";
import { saveSupplement } from "@/lib/use-cases/applying/save-supplement";
import { emptyTables } from "../../support/database";
import { type ACase, aReturned, aSubmitted, expectOk } from "../../support/factories/cases";

beforeEach(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
});
afterAll(disconnect);

type Entries = Readonly<Record<string, string>>;

/** A page of a returned case that was opened once: what it held then, and the version it was filled from. */
const aTab = async ({ applicant, id }: ACase) => {
  const { version } = await db.application.findUniqueOrThrow({ where: { id } });
  const view = await applicationForApplicant(applicant, id);
  if (!view) throw new Error("not readable");
  const was: Entries = {
    heldNo: view.answers.heldNo ?? "",
    [confirmName("RELATIONSHIP_PROOF")]: "",
    [replyName("RELATIONSHIP_PROOF")]: "",
  };
  return (typed: Entries) =>
    saveSupplement({
      actor: applicant,
      applicationId: id,
      version,
      was,
      answers: { ...was, ...typed },
      final: false,
    });
};

const stored = async ({ applicant, id }: ACase) => {
  const view = await applicationForApplicant(applicant, id);
  const item = view?.returnItems.find(({ target }) => target === "RELATIONSHIP_PROOF");
  return { heldNo: view?.answers.heldNo, words: item?.reply.words, confirmed: item?.reply.confirmed };
};

test("two pages of a returned case that changed different things are put together, words to an item too", async () => {
  const returned = await aReturned();
  const [first, second] = [await aTab(returned), await aTab(returned)];
  expectOk(await first({ heldNo: "V7654321" }));
  const merged = expectOk(
    await second({
      [confirmName("RELATIONSHIP_PROOF")]: "yes",
      [replyName("RELATIONSHIP_PROOF")]: "见第二页",
    }),
  );
  expect(merged.elsewhere).toEqual({ heldNo: "V7654321" });
  expect(await stored(returned)).toEqual({ heldNo: "V7654321", words: "见第二页", confirmed: true });
  // The other way round: what was said in the second is told to the first.
  const again = expectOk(await first({ heldNo: "V7654321" }));
  expect(again.elsewhere).toEqual({
    [confirmName("RELATIONSHIP_PROOF")]: "yes",
    [replyName("RELATIONSHIP_PROOF")]: "见第二页",
  });
});

test("the same answer changed to two things is asked about, and nothing is overwritten", async () => {
  const returned = await aReturned();
  const [first, second] = [await aTab(returned), await aTab(returned)];
  expectOk(await first({ heldNo: "V7654321" }));
  expect(await second({ heldNo: "V1111111" })).toMatchObject({ kind: "refused", code: "stale" });
  expect((await stored(returned)).heldNo).toBe("V7654321");
});

test("part of a serial number, however it is typed, finds the application in the list of its owner", async () => {
  const { applicant, serial } = await aSubmitted();
  const part = serial.slice(-8);
  for (const typed of [
    part,
    ` ${part.slice(0, 4)} ${part.slice(4)}`,
    part.replace(/\d/g, (digit) => "０１２３４５６７８９"[Number(digit)] ?? ""),
  ]) {
    const { rows } = await listOfApplicant(
      applicant,
      "applications",
      listViewOf("applications", { serial: typed }),
    );
    expect(rows.map((row) => row.serial)).toEqual([serial]);
  }
});
