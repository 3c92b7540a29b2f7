import type { ApplicantList } from "../case/states";
import { columnsOfList, nameOfColumn } from "./application-columns";

export const DENSITIES = ["compact", "comfortable"] as const;
type Density = (typeof DENSITIES)[number];

/** How somebody wants a list to look; kept by the browser for each list. */
export interface ListLook {
  readonly density: Density;
  /** Columns left out; a column that comes to be later is shown. */
  readonly hidden: readonly string[];
}

export const lookCookie = (list: ApplicantList): string => `look-${list}`;

/** Without its number and what can be done with it a row is of no use. */
const ALWAYS: readonly string[] = ["serial", "operation"];

/** The columns of a list that may be left out, in their order. */
export const choosableColumns = (list: ApplicantList): string[] =>
  columnsOfList(list)
    .map(nameOfColumn)
    .filter((name) => !ALWAYS.includes(name));

/** Reads what the browser kept; what makes no sense is the look of a list nobody changed. */
export const lookOf = (list: ApplicantList, kept: string | undefined): ListLook => {
  const [density, ...names] = (kept ?? "").split(".");
  return {
    density: DENSITIES.find((known) => known === density) ?? "compact",
    hidden: choosableColumns(list).filter((name) => names.includes(name)),
  };
};

/** A look as the browser keeps it. */
export const keptLook = ({ density, hidden }: ListLook): string => [density, ...hidden].join(".");

/** The columns left out, as an export's address names them. */
export const hiddenInAddress = ({ hidden }: Pick<ListLook, "hidden">): string => hidden.join(".");

/** The columns of a list as somebody wants them. */
export const shownColumns = (list: ApplicantList, { hidden }: Pick<ListLook, "hidden">) =>
  columnsOfList(list).filter((column) => !hidden.includes(nameOfColumn(column)));
