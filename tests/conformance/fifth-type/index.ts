import { all, answered, is } from "@/lib/domain/questions/condition";
import { type QuestionGroup, text } from "@/lib/domain/questions/question";
import type { Field } from "@/lib/domain/questions/registry";
import type { TypeFacts } from "@/lib/domain/types/application-type";
import { type Check, problem } from "@/lib/domain/types/checks/check";
import { notInChina } from "@/lib/domain/types/checks/people";
import { always } from "@/lib/domain/types/documents/document-rule";
import { passportPage } from "@/lib/domain/types/documents/materials";
import { toldAtWindow } from "@/lib/domain/types/fees";
import { attachments, family, permit, personal } from "@/lib/domain/types/steps";
import { permitValidityRange } from "@/lib/domain/types/validity";
import type { DocumentSlot } from "@/lib/domain/vocabulary";

/** The name of a horse, asked in the step of the family for a reason that stands in the step of the permit. */
const horse: QuestionGroup<"horseName", "heldKind" | "employer"> = {
  id: "horse",
  questions: {
    horseName: text(5, { since: 2, required: answered("employer"), when: is("heldKind", "VISA") }),
  },
  rules: [
    {
      since: 2,
      field: "horseName",
      error: "notAnOption",
      wrongWhen: all(is("horseName", "LESLI"), answered("employer")),
    },
  ],
  masks: { horseName: () => "***" },
  prints: ({ horseName }) => ({ remarks: `Horse: ${horseName ?? ""}` }),
};

export const HORSE = "horseName" as Field;

const tame: Check = {
  since: 2,
  code: "horseIsWild",
  field: HORSE,
  severity: "BLOCK",
  source: "assumed",
  arises: (answers) => Boolean(answers[HORSE]),
  judge: (answers) => (answers[HORSE] === "WILD" ? problem({ name: "WILD" }) : undefined),
};

/** A type nobody ever applies for: what it adds proves that nothing outside a type's folder must know it. */
export const FIFTH: TypeFacts = {
  open: true,
  steps: [personal, permit, { id: "family", groups: [...family.groups, horse] }, attachments],
  checks: [notInChina, tame],
  documents: [
    passportPage,
    { since: 2, slot: "HORSE_PASSPORT" as DocumentSlot, need: always, foreign: true },
  ],
  validity: permitValidityRange,
  fee: toldAtWindow,
  interview: undefined,
  ticketLetter: "H",
  windowSteps: ["applicantPresent"],
  ticks: ["renew"],
};

/** The same with an interview, which its officers may leave out and a case in doubt asks for by itself. */
export const MOUNTED: TypeFacts = {
  ...FIFTH,
  interview: { byDefault: (answers) => answers[HORSE] === "ROACH" },
  ticketLetter: "I",
};
