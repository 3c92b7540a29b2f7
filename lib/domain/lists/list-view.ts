import { dateInEntries } from "../calendar/typed-date";
import { isPlainDate } from "../calendar/plain-date";
import { type ApplicantList, STATES } from "../case/states";
import { orderAsked, orderInAddress, type QueueOrder } from "../queue-order";
import { isApplicationType } from "../types/known-types";
import { GENDERS } from "../vocabulary";

/** By what a list of the applicant can be put in order; `day`: the list's own day, `due`: the nearest deadline first. */
export const LIST_ORDERS = [
  "serial",
  "type",
  "name",
  "nationality",
  "day",
  "state",
  "due",
  "changed",
] as const;
export type ListOrder = QueueOrder<(typeof LIST_ORDERS)[number]>;

/** The order of an address that asks for none: what is due soonest to be done, else what changed last. */
export const OWN_ORDERS: Readonly<Record<ApplicantList, ListOrder>> = {
  applications: { by: "changed", isDown: true },
  todo: { by: "due", isDown: false },
  drafts: { by: "changed", isDown: true },
};

/** What a list is asked for beside the guide's two fields; each has a name in the address and is empty when it asks nothing. */
const MORE = ["type", "state", "nationality", "gender", "name", "passportNo", "from", "to"] as const;
export const LIST_FILTERS = ["serial", "expertNo", ...MORE] as const;
export type ListFilters = Readonly<Record<(typeof LIST_FILTERS)[number], string>>;

/** How an applicant reads a list: what is searched for, in which order, and where the page begins. */
export interface ListView extends ListFilters {
  readonly order: ListOrder;
  /** A page goes on behind the row this stands for, or ends before it. */
  readonly after: string;
  readonly before: string;
}

type Address = Readonly<Record<string, string | string[] | undefined>>;

const LONGEST = 60;
const LONGEST_CURSOR = 1_000;

const textOf = (value: string | string[] | undefined, longest = LONGEST): string =>
  (Array.isArray(value) ? (value[0] ?? "") : (value ?? "")).trim().slice(0, longest);

const dayOf = (address: Address, name: string): string => {
  const date = dateInEntries(name, (entry) =>
    address[entry] === undefined ? undefined : textOf(address[entry]),
  );
  return isPlainDate(date) ? date : "";
};

const among = (known: readonly string[], value: string): string => (known.includes(value) ? value : "");

/** Reads a list's address; what makes no sense counts as not given. */
export const listViewOf = (list: ApplicantList, address: Address): ListView => {
  const type = textOf(address.type);
  const nationality = textOf(address.nationality).toUpperCase();
  return {
    serial: textOf(address.serial),
    expertNo: textOf(address.expertNo),
    type: isApplicationType(type) ? type : "",
    state: among(STATES, textOf(address.state)),
    nationality: /^[A-Z]{1,3}$/.test(nationality) ? nationality : "",
    gender: among(GENDERS, textOf(address.gender)),
    name: textOf(address.name),
    passportNo: textOf(address.passportNo),
    from: dayOf(address, "from"),
    to: dayOf(address, "to"),
    order: orderAsked(LIST_ORDERS, textOf(address.sort), OWN_ORDERS[list]),
    after: textOf(address.after, LONGEST_CURSOR),
    before: textOf(address.before, LONGEST_CURSOR),
  };
};

/** What a list is searched for and its order, as they stand in its address; the page is left out. */
export const inAddress = (list: ApplicantList, view: ListView): Readonly<Record<string, string>> => {
  const sort = orderInAddress(view.order);
  const asked: [string, string][] = LIST_FILTERS.map((name) => [name, view[name]]);
  if (sort !== orderInAddress(OWN_ORDERS[list])) asked.push(["sort", sort]);
  return Object.fromEntries(asked.filter(([, value]) => value !== ""));
};

export const isFiltered = (view: ListView): boolean => LIST_FILTERS.some((name) => view[name] !== "");

/** No day is both: the list ends before it begins. */
export const areDaysReversed = ({ from, to }: Pick<ListFilters, "from" | "to">): boolean =>
  from !== "" && to !== "" && to < from;

/** Whether one of the filters behind 展开 is set. */
export const isFilteredFurther = (view: ListView): boolean => MORE.some((name) => view[name] !== "");
