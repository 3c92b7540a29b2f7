import { withNumbers } from "@/lib/domain/house-numbers";
import type { LocalText } from "@/lib/domain/text";
import english from "@/messages/en/pdf.json";
import chinese from "@/messages/zh/pdf.json";

const [zh, en] = [withNumbers(chinese), withNumbers(english)];

export type Word = keyof typeof zh & keyof typeof en;

/** Official papers carry these two languages at once, whatever the reader's own is. */
export type Bilingual = Pick<LocalText, "zh" | "en">;

export const word = (key: Word): Bilingual => ({ zh: zh[key], en: en[key] });

/** The word with `{name}` replaced in both languages. */
export const wordWith = (key: Word, values: Readonly<Record<string, string>>): Bilingual => {
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
  return { zh: fill(zh[key]), en: fill(en[key]) };
};
