import { paperList } from "@/lib/domain/types/documents/paper-list";
import type { ApplicationType } from "@/lib/domain/types/registry";

const today = "2026-11-23";
const inWords = (type: ApplicationType, answers = {}) =>
  paperList(type, answers, today)
    .filter(({ need, unless }) => need !== "required" || unless.length > 0)
    .map(({ slot, need, unless }) =>
      [slot, need, ...unless.map((one) => `${one.circumstance}: ${one.need}`)].join(", "),
    );

const ofTheWorker = [
  "SPONSOR_WORK_PERMIT, required, inProcess: optional",
  "SPONSOR_RESIDENCE_PERMIT, required, inProcess: optional",
];
const minor = ["NATIONALITY_REVIEW, none, minor: optional", "NATIONALITY_REVIEW_ZH, none, minor: optional"];
const proof = ["RELATIONSHIP_PROOF, optional", "RELATIONSHIP_PROOF_ZH, optional"];

test("what is asked of some only is told with when", () => {
  expect(inWords("FIRST")).toEqual([
    "PHYSICAL_EXAM, none, examAge: required",
    "RELATIONSHIP_PROOF_ZH, optional",
    ...ofTheWorker,
    ...minor,
  ]);
  expect(inWords("EXTENSION")).toEqual([...proof, ...ofTheWorker, ...minor]);
  expect(inWords("RENEWAL")).toEqual([
    ...proof,
    ...ofTheWorker,
    ...minor,
    "OLD_PASSPORT, none, passportChanged: required",
    "NAME_CHANGE_PROOF, none, nameChanged: required",
    "NAME_CHANGE_PROOF_ZH, none, nameChanged: optional",
  ]);
  expect(inWords("REISSUE")).toEqual([
    "VISA_OR_PERMIT_PAGE, required, lost: optional, stolen: optional",
    ...proof,
    ...ofTheWorker,
    ...minor,
    "LOSS_STATEMENT, none, lost: required, stolen: required",
    "DAMAGED_PERMIT, none, damaged: required",
  ]);
});

test("what is known already is no question any more", () => {
  const known = inWords("REISSUE", { lossKind: "DAMAGED" });
  expect(known.join()).not.toMatch(/lost|stolen|damaged/);
  expect(paperList("REISSUE", { lossKind: "DAMAGED" }, today).map(({ slot }) => slot)).not.toContain(
    "LOSS_STATEMENT",
  );
});
