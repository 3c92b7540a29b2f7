import { getTranslations } from "next-intl/server";
import { DISPLAY_WORDS, type DisplayWords } from "@/components/hall/display/display-words";
import { bilingual } from "@/lib/domain/text";

/** A word of the display with its blanks left open, for the screen to fill: it shows two languages at once. */
const BLANKS = { count: "{count}", place: "{place}", number: "{number}", time: "{time}" };

/** Every word of the display in both languages of a hall. */
export const displayWords = async (): Promise<DisplayWords> => {
  const [zh, en] = await Promise.all(
    Object.values(bilingual((locale) => locale)).map((locale) =>
      getTranslations({ locale, namespace: "display" }),
    ),
  );
  const inBoth = { zh, en };
  const word = (name: (typeof DISPLAY_WORDS)[number]) =>
    bilingual((language) => inBoth[language]?.(name, BLANKS) ?? "");
  return Object.fromEntries(DISPLAY_WORDS.map((name) => [name, word(name)])) as DisplayWords;
};
