import { addYears } from "../../calendar/plain-date";
import type { DraftAnswers } from "../../questions/registry";
import type { DocumentSlot } from "../../vocabulary";
import { currentForm } from "../known-types";
import type { ApplicationType } from "../registry";
import { ADULT_AGE } from "../validity";
import type { Need } from "./document-rule";
import { EXAM_FROM_AGE } from "./health-certificate";

/** What may turn out of somebody and changes what is asked for: only samples, the rules themselves are the type's. */
const CIRCUMSTANCES = {
  examAge: (day) => ({ birthDate: addYears(day, -EXAM_FROM_AGE) }),
  minor: (day) => ({ birthDate: addYears(day, 1 - ADULT_AGE) }),
  inProcess: () => ({ sponsorInProcessSerial: "44030026010100001" }),
  lost: () => ({ lossKind: "LOST" }),
  stolen: () => ({ lossKind: "STOLEN" }),
  damaged: () => ({ lossKind: "DAMAGED" }),
  nameChanged: () => ({ changedName: "yes" }),
  passportChanged: () => ({ changedPassport: "yes" }),
} as const satisfies Readonly<Record<string, (day: string) => DraftAnswers>>;
type Circumstance = keyof typeof CIRCUMSTANCES;

/** A paper of a type's list before anybody's answers are known. */
export interface PaperLine {
  readonly slot: DocumentSlot;
  readonly need: Need;
  /** It is the translation of another paper. */
  readonly translates?: true;
  /** What would make it needed otherwise. */
  readonly unless: readonly { readonly circumstance: Circumstance; readonly need: Need }[];
}

/** The papers of a type in the guide's order, with what is known already and what could still change each; those that
 *  nothing would ask for are left out. Found by asking the type's own rules. */
export const paperList = (type: ApplicationType, answers: DraftAnswers, day: string): PaperLine[] =>
  currentForm(type).documents.flatMap(({ slot, need, translates }): PaperLine[] => {
    const known = need(answers, day);
    const unless = Object.entries(CIRCUMSTANCES).flatMap(([name, of]) => {
      const sample: DraftAnswers = of(day);
      const isKnown = Object.keys(sample).some((field) => field in answers);
      const otherwise = isKnown ? known : need({ ...answers, ...sample }, day);
      return otherwise === known ? [] : [{ circumstance: name as Circumstance, need: otherwise }];
    });
    return known === "none" && unless.length === 0
      ? []
      : [{ slot, need: known, unless, ...(translates ? { translates: true as const } : {}) }];
  });
