import { withNumbers } from "@/lib/domain/house-numbers";
import { type Bilingual, bilingual } from "@/lib/domain/text";
import type { DocumentSlot } from "@/lib/domain/vocabulary";
import type { ApplicationType } from "@/lib/domain/types/registry";
import englishDocuments from "@/messages/en/documents.json";
import english from "@/messages/en/pdf.json";
import englishTemplates from "@/messages/en/templatePapers.json";
import englishVocabulary from "@/messages/en/vocabulary.json";
import chineseDocuments from "@/messages/zh/documents.json";
import chinese from "@/messages/zh/pdf.json";
import chineseTemplates from "@/messages/zh/templatePapers.json";
import chineseVocabulary from "@/messages/zh/vocabulary.json";
import { latinMarks } from "./typesetting";

const WORDS = { zh: withNumbers(chinese), en: withNumbers(english) };

const TEMPLATE_WORDS = { zh: withNumbers(chineseTemplates), en: withNumbers(englishTemplates) };

export type Word = keyof typeof chinese & keyof typeof english;

/** The language of a paper as a whole, told to whoever reads it aloud. */
export const PAPER_LANG = "zh-CN";

/** Both languages on one line. */
export const inBoth = ({ zh, en }: Bilingual): string => `${zh} ${en}`;

/** What the messages say, as the font of the papers draws it well. */
const onPaper = (words: Parameters<typeof bilingual<string>>[0]): Bilingual => {
  const { zh, en } = bilingual(words);
  return { zh, en: latinMarks(en) };
};

/** Official papers carry both languages at once, whatever the reader's own is. */
export const word = (key: Word): Bilingual => onPaper((language) => WORDS[language][key]);

/** The word with `{name}` replaced in both languages. */
export const wordWith = (key: Word, values: Readonly<Record<string, string>>): Bilingual => {
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
  return onPaper((language) => fill(WORDS[language][key]));
};

const TYPES = { zh: withNumbers(chineseVocabulary.types), en: withNumbers(englishVocabulary.types) };

/** A type by the name the pages give it. */
export const typeWord = (type: ApplicationType): Bilingual => onPaper((language) => TYPES[language][type]);

const DOCUMENTS = { zh: withNumbers(chineseDocuments.slots), en: withNumbers(englishDocuments.slots) };

/** What is brought along, as the materials list calls it. */
export const documentWord = (slot: DocumentSlot): Bilingual =>
  onPaper((language) => DOCUMENTS[language][slot].long);

/** A word of the papers people fill in by hand. */
export const templateWord = (key: keyof typeof chineseTemplates & keyof typeof englishTemplates): Bilingual =>
  onPaper((language) => TEMPLATE_WORDS[language][key]);
