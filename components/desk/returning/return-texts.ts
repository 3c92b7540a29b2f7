import { getTranslations } from "next-intl/server";
import {
  isFileTarget,
  kindOfTarget,
  RETURN_REASONS,
  type ReturnReason,
  type ReturnTarget,
  type TargetKind,
  allReturnTargets,
  returnTargets,
} from "@/lib/domain/review/return-reasons";
import { byLocale, type ByLocale, DEFAULT_LOCALE, type Locale, LOCALES } from "@/lib/domain/locales";
import { reasonName, textName, textNames } from "@/lib/domain/review/return-entries";
import { formOfCase } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import type { ReasonBook } from "./ReturnDraft";
import type { TargetNames } from "./target-names";

export interface ReturnText {
  readonly target: string;
  readonly reason: string;
  readonly text: ByLocale<string>;
}

/** Something of every language, read side by side. */
const inEveryLanguage = async <T>(read: (locale: Locale) => Promise<T>): Promise<ByLocale<T>> => {
  const found = await Promise.all(LOCALES.map(async (locale) => [locale, await read(locale)] as const));
  return Object.fromEntries(found) as Record<Locale, T>;
};

/** The name of a question or document in one language, as the applicant knows it. */
const namesIn = async (locale: Locale): Promise<(target: ReturnTarget) => string> => {
  const fields = await getTranslations({ locale, namespace: "fields" });
  const slots = await getTranslations({ locale, namespace: "documents.slots" });
  return (target) => (isFileTarget(target) ? slots(`${target}.short`) : fields(`${target}.label`));
};

interface CaseOnForm {
  readonly type: ApplicationType;
  readonly state: string;
  readonly schemaVersion: number;
}

/** Names of everything that can be returned of a case, in every language, with the reasons for it. */
export const targetNames = async (subject: CaseOnForm): Promise<TargetNames> => {
  const nameIn = await inEveryLanguage(namesIn);
  const targets = returnTargets(formOfCase(subject));
  return Object.fromEntries(
    [...targets].map(([target, reasons]) => [
      target,
      { name: byLocale((locale) => nameIn[locale](target)), reasons },
    ]),
  );
};

/** What is returned is uploaded again; what the window wants corrected is brought there, and questions are mended online. */
const SENTENCES = { return: "review.reasons", correct: "review.corrections" } as const;
type Asking = keyof typeof SENTENCES;

/** The reasons with their sentences in every language; `{target}` stays open until an item is ticked. */
export const reasonBook = async (locale: string, act: Asking): Promise<ReasonBook> => {
  const own = await getTranslations({ locale, namespace: "review.shortReasons" });
  const sentence = await inEveryLanguage((language) =>
    getTranslations({ locale: language, namespace: SENTENCES[act] }),
  );
  const textFor = (reason: ReturnReason, kind: TargetKind) =>
    byLocale((language) => sentence[language](reason, { target: "{target}", kind }));
  return Object.fromEntries(
    RETURN_REASONS.map((reason) => [
      reason,
      {
        label: own(reason),
        text: { answer: textFor(reason, "answer"), document: textFor(reason, "document") },
      },
    ]),
  ) as ReasonBook;
};

/** The list an officer ticked. What was written without a reason belongs to it too: it is refused by name, not left
 *  out of a list that must be complete (Reg. art. 18). A text left empty (a form sent without script) is written here, in the same words. */
export const returnTextsOf = async (
  entries: Readonly<Record<string, string | undefined>>,
  act: Asking,
): Promise<ReturnText[]> => {
  const given = (key: string): boolean => Boolean(entries[key]?.trim());
  const chosen = allReturnTargets().filter((target) =>
    [reasonName(target), ...textNames(target)].some(given),
  );
  if (chosen.length === 0) return [];
  const [book, nameIn] = await Promise.all([reasonBook(DEFAULT_LOCALE, act), inEveryLanguage(namesIn)]);
  return chosen.map((target) => {
    const reason = entries[reasonName(target)] ?? "";
    const known = RETURN_REASONS.find((each) => each === reason);
    const written = (language: Locale): string => {
      const typed = entries[textName(target, language)]?.trim();
      if (typed || !known) return typed ?? "";
      return book[known].text[kindOfTarget(target)][language].replace("{target}", nameIn[language](target));
    };
    return { target, reason, text: byLocale(written) };
  });
};
