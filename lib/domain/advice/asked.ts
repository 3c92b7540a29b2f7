import { addYears, isPlainDate } from "../calendar/plain-date";
import { dateInEntries } from "../calendar/typed-date";
import { HELD_DOCUMENT_KINDS, RELATIONSHIPS } from "../vocabulary";
import { type AdviceAnswers, adviceReasons } from "./advise-type";

/** The entry for who is no family member. */
export const NO_RELATIONSHIP = "NONE";
/** What is held may not end later than so many years from today: no visa of any country's citizens runs longer. */
const LONGEST_HELD_YEARS = 10;

export type AdviceQuestion = keyof AdviceAnswers;

/** How far the questions have been answered. */
export interface Asked {
  readonly answers: AdviceAnswers;
  /** The questions on the page: those of the first page, those of the second, none when all is known. */
  readonly open: readonly AdviceQuestion[];
  /** Those of them that were answered wrongly, or were left out when the page was sent. */
  readonly wrong: readonly AdviceQuestion[];
  readonly latestEnd: string;
}

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

const FIRST_PAGE = ["inChina", "relationship", "heldKind"] as const satisfies readonly AdviceQuestion[];
const CHOICES: Readonly<Record<(typeof FIRST_PAGE)[number], readonly string[]>> = {
  inChina: ["yes", "no"],
  relationship: [...RELATIONSHIPS, NO_RELATIONSHIP],
  heldKind: HELD_DOCUMENT_KINDS,
};

const textOf = (params: Params, name: string): string => {
  const value = params[name];
  return typeof value === "string" ? value.slice(0, 40) : "";
};

/** Reads the answers out of the page's address. @param day today in Shanghai */
export const readAsked = (params: Params, day: string): Asked => {
  const latestEnd = addYears(day, LONGEST_HELD_YEARS);
  const [inChina, relationship, heldKind] = FIRST_PAGE.map((name) => textOf(params, name)) as [
    string,
    string,
    string,
  ];
  const sent = (entry: string) => (params[entry] === undefined ? undefined : textOf(params, entry));
  const answers: AdviceAnswers = {
    inChina,
    relationship,
    heldKind,
    heldExpiresOn: dateInEntries("heldExpiresOn", sent),
    lastEntryOn: dateInEntries("lastEntryOn", sent),
    reason: textOf(params, "reason"),
  };
  const begun = params.sent === "1" || FIRST_PAGE.some((name) => answers[name] !== "");
  const unanswered = FIRST_PAGE.filter((name) => !CHOICES[name].includes(answers[name]));
  if (unanswered.length > 0) return { answers, open: FIRST_PAGE, wrong: begun ? unanswered : [], latestEnd };
  if (inChina === "no" || relationship === NO_RELATIONSHIP)
    return { answers, open: [], wrong: [], latestEnd };
  const ends = answers.heldExpiresOn;
  const entered = answers.lastEntryOn ?? "";
  const second: readonly AdviceQuestion[] =
    heldKind === "RESIDENCE_PERMIT" ? ["heldExpiresOn", "reason"] : ["heldExpiresOn", "lastEntryOn"];
  const isRight: Readonly<Partial<Record<AdviceQuestion, boolean>>> = {
    heldExpiresOn: isPlainDate(ends) && ends <= latestEnd,
    lastEntryOn: isPlainDate(entered) && entered <= day,
    reason: adviceReasons().includes(answers.reason ?? ""),
  };
  const wrong = second.filter((name) => !isRight[name]);
  if (wrong.length === 0) return { answers, open: [], wrong: [], latestEnd };
  return { answers, open: second, wrong: params.sent === "2" ? wrong : [], latestEnd };
};
