import type { ApplicantList, State } from "../case/states";
import type { OptionList } from "../questions/question";
import type { DraftAnswers, Field } from "../questions/registry";
import type { ApplicationType } from "../types/registry";
import type { ListOrder } from "./list-view";

/** An application as its owner's lists read it (guide §1.6, §1.7). */
export interface ListedApplication {
  readonly id: string;
  readonly serial: string;
  /** Undefined: the type is known to nobody any more. */
  readonly type: ApplicationType | undefined;
  /** Undefined: the state is known to nobody. */
  readonly state: State | undefined;
  /** Every answer, numbers masked as their groups say; none where they cannot be read. */
  readonly answers: DraftAnswers;
  /** 申请日期, the Shanghai day of the first save. */
  readonly appliedOn: string;
  /** 提交日期 of the latest submission. */
  readonly submittedOn: string | null;
  readonly savedOn: string;
  readonly dueOn: string | null;
  /** How many answers the window named last are not corrected yet. */
  readonly toCorrect: number;
  /** The day until which the holder cannot book online (agreement VII). */
  readonly suspendedUntil?: string | undefined;
  /** Until when a place of the waiting list is held for it. */
  readonly offerUntil?: Date | undefined;
  /** What is sealed of it cannot be read. */
  readonly damaged?: true;
}

/** How a value is shown: a name or number as it is, a code by its words, a plain day; or what a row can do. */
type Shown =
  "text" | "figures" | "country" | "type" | "day" | "due" | "serial" | "state" | "operation" | OptionList;

export interface ListColumn<Words extends string = string> {
  /** Words of its own (`application.lists.columns`), or a question's label. */
  readonly heading: { readonly words: Words } | { readonly question: Field };
  readonly shown: Shown;
  /** What is shown, sorted and exported: a code, a number, a plain day; nothing: the application has none. */
  readonly value: (row: ListedApplication) => string | null | undefined;
  /** What a press on its heading puts the list in order by; absent: what stands in it is sealed, or orders nothing. */
  readonly order?: ListOrder["by"];
  /** A choice of the list's search that its heading offers too (the guide's ▽). */
  readonly filter?: "type" | "nationality" | "gender" | "state";
  /** In which lists it stands; absent: in all three. */
  readonly lists?: readonly ApplicantList[];
  /** Only where the screen has room for every column. */
  readonly wideOnly?: true;
}

const column = <Words extends string = never>(row: ListColumn<Words>): ListColumn<Words> => row;
const answer = <Words extends string>(
  name: Field & Words,
  shown: Shown = "text",
  more: Pick<ListColumn, "order" | "filter"> = {},
): ListColumn<Words> => ({
  ...more,
  heading: { words: name },
  shown,
  value: ({ answers }) => answers[name],
});

/** Every column of the applicant's three lists, in the guide's order but for one; a new one is a row here. What it shows comes out of
 *  the row as it is read: any answer, and what stands in `ListedApplication`. */
export const APPLICATION_COLUMNS = [
  column({ heading: { words: "serial" }, shown: "serial", value: ({ serial }) => serial, order: "serial" }),
  // The guide has it at the far end, where a laptop's screen does not reach.
  column({
    heading: { words: "state" },
    shown: "state",
    value: ({ state }) => state,
    order: "state",
    filter: "state",
  }),
  // 外专业务编号 and 出入境编号 exist in the guide and stay empty for this business.
  column({ heading: { words: "expertNo" }, shown: "figures", value: () => null, wideOnly: true }),
  column({ heading: { words: "exitEntryNo" }, shown: "figures", value: () => null, wideOnly: true }),
  column({
    heading: { words: "type" },
    shown: "type",
    value: ({ type }) => type,
    order: "type",
    filter: "type",
  }),
  answer("familyName", "text", { order: "name" }),
  answer("givenName"),
  answer("nationality", "country", { order: "nationality", filter: "nationality" }),
  answer("gender", "genders", { filter: "gender" }),
  answer("passportNo", "figures"),
  column({
    heading: { words: "submittedOn" },
    shown: "day",
    value: ({ submittedOn }) => submittedOn,
    order: "day",
    lists: ["applications"],
  }),
  column({
    heading: { words: "appliedOn" },
    shown: "day",
    value: ({ appliedOn }) => appliedOn,
    order: "day",
    lists: ["todo"],
  }),
  column({
    heading: { words: "savedOn" },
    shown: "day",
    value: ({ savedOn }) => savedOn,
    order: "day",
    lists: ["drafts"],
  }),
  column({ heading: { words: "due" }, shown: "due", value: ({ dueOn }) => dueOn, lists: [] }),
  column({ heading: { words: "operation" }, shown: "operation", value: () => null }),
];
export type ApplicationColumn = (typeof APPLICATION_COLUMNS)[number];

/** What tells a column from the others. */
export const nameOfColumn = ({ heading }: ListColumn): string =>
  "words" in heading ? heading.words : heading.question;

/** The columns of a list, in order. */
export const columnsOfList = (list: ApplicantList): ApplicationColumn[] =>
  APPLICATION_COLUMNS.filter(({ lists }) => !lists || lists.includes(list));
