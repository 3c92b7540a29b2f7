import { useTranslations } from "next-intl";
import type { Sheet } from "./sheets";

/** What the viewer calls its sheets, wherever it names one: a paper of one page by its name, of several by its page too,
 *  counted over all files of the paper.
 *  @param names of the slots in the officer's language */
export const useSheetNames = (names: Readonly<Record<string, string>>) => {
  const t = useTranslations("officerReview.viewer");
  const paperOf = ({ slot }: Sheet): string => names[slot] ?? slot;
  const nameOf = (sheet: Sheet): string => {
    const { number: page, all: pages } = sheet.ofSlot;
    return pages > 1 ? t("pageOfPaper", { name: paperOf(sheet), page, pages }) : paperOf(sheet);
  };
  /** Of what lies side by side: two pages of one paper are named together. */
  const titleOf = (shown: readonly Sheet[]): string => {
    const [first, second] = shown;
    if (!first) return "";
    if (!second || first.slot !== second.slot) return shown.map(nameOf).join(" · ");
    const { number: page, all: pages } = first.ofSlot;
    return t("pagesOfPaper", { name: paperOf(first), page, last: second.ofSlot.number, pages });
  };
  return { paperOf, nameOf, titleOf };
};
