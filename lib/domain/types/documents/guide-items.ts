import { type FileSlot, PHOTO_SLOT } from "../../vocabulary";
import type { PaperLine } from "./paper-list";

/** A paper as the public list shows it; the form is drawn by us and uploaded by nobody. */
export type ListedPaper = FileSlot | "APPLICATION_FORM";

/** The guide's seven materials (§1.1) in its order, each with the papers it is made of. */
const GUIDE_ITEMS = {
  passport: ["PASSPORT_INFO", "VISA_OR_PERMIT_PAGE", "ENTRY_STAMP"],
  photo: [PHOTO_SLOT, "PHOTO_RECEIPT_SIGNED"],
  guarantee: ["GUARANTEE_LETTER"],
  form: ["APPLICATION_FORM"],
  residence: ["TEMP_RESIDENCE_FORM"],
  exam: ["PHYSICAL_EXAM"],
  relationship: ["RELATIONSHIP_PROOF", "RELATIONSHIP_PROOF_ZH"],
} as const satisfies Readonly<Record<string, readonly ListedPaper[]>>;
type GuideItem = keyof typeof GUIDE_ITEMS;

interface ListedLine extends Omit<PaperLine, "slot"> {
  readonly paper: ListedPaper;
}
interface ListedItem {
  readonly item: GuideItem;
  /** The guide's number of it, which stays when a type needs fewer. */
  readonly number: number;
  readonly lines: readonly ListedLine[];
}

/** A type's papers under the guide's items, and those the guide does not number. */
export const underGuideItems = (
  papers: readonly PaperLine[],
): { readonly items: readonly ListedItem[]; readonly others: readonly ListedLine[] } => {
  const listed = papers.map(({ slot, ...rest }): ListedLine => ({ paper: slot, ...rest }));
  const lineOf = (paper: ListedPaper): ListedLine[] => {
    if (paper === PHOTO_SLOT || paper === "APPLICATION_FORM")
      return [{ paper, need: "required", unless: [] }];
    return listed.filter((line) => line.paper === paper);
  };
  const entries = Object.entries(GUIDE_ITEMS) as [GuideItem, readonly ListedPaper[]][];
  const items = entries.map(([item, of], at): ListedItem => ({
    item,
    number: at + 1,
    lines: of.flatMap(lineOf),
  }));
  const numbered = entries.flatMap(([, of]) => of);
  return {
    items: items.filter(({ lines }) => lines.length > 0),
    others: listed.filter(({ paper }) => !numbered.includes(paper)),
  };
};
