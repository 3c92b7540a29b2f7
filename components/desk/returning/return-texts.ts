import { getTranslations } from "next-intl/server";
import {
  isFileSlot,
  mayReturnFor,
  RETURN_REASONS,
  type ReturnTarget,
} from "@/lib/domain/review/return-reasons";
import { FIELD_NAMES } from "@/lib/domain/form/fields";
import { FILE_SLOTS } from "@/lib/domain/vocabulary";
import type { ReasonBook } from "./ReturnDraft";
import type { TargetNames } from "./target-names";

export interface ReturnText {
  readonly target: string;
  readonly reason: string;
  readonly textZh: string;
  readonly textEn: string;
}

const TARGETS: readonly ReturnTarget[] = [...FIELD_NAMES, ...FILE_SLOTS];
const LANGUAGES = ["zh", "en"] as const;
type Language = (typeof LANGUAGES)[number];

/** The name of a field or document in one language, as the applicant knows it. */
const namesIn = async (locale: Language): Promise<(target: ReturnTarget) => string> => {
  const fields = await getTranslations({ locale, namespace: "fields" });
  const slots = await getTranslations({ locale, namespace: "documents.slots" });
  return (target) => (isFileSlot(target) ? slots(`${target}.short`) : fields(`${target}.label`));
};

/** Names of everything that can be returned, in both languages. */
export const targetNames = async (): Promise<TargetNames> => {
  const [zh, en] = await Promise.all(LANGUAGES.map(namesIn));
  return Object.fromEntries(
    TARGETS.map((target) => [target, { zh: zh?.(target) ?? target, en: en?.(target) ?? target }]),
  );
};

/** What is returned is uploaded again; what the window wants corrected is brought there. */
const SENTENCES = { return: "review.reasons", correct: "review.corrections" } as const;
type Asking = keyof typeof SENTENCES;

/** The reasons with their bilingual sentences; `{target}` stays open until an item is ticked. */
export const reasonBook = async (locale: string, act: Asking): Promise<ReasonBook> => {
  const own = await getTranslations({ locale, namespace: "review.shortReasons" });
  const [zh, en] = await Promise.all(
    LANGUAGES.map((language) => getTranslations({ locale: language, namespace: SENTENCES[act] })),
  );
  const open = { target: "{target}" };
  return Object.fromEntries(
    RETURN_REASONS.map((reason) => [
      reason,
      { label: own(reason), zh: zh?.(reason, open) ?? reason, en: en?.(reason, open) ?? reason },
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
  const chosen = TARGETS.filter((target) =>
    ["reason", "zh", "en"].some((part) => given(`${part}.${target}`)),
  );
  if (chosen.length === 0) return [];
  const [book, names] = await Promise.all([reasonBook("zh", act), targetNames()]);
  return chosen.map((target) => {
    const reason = entries[`reason.${target}`] ?? "";
    const words = mayReturnFor(target, reason) ? book[reason as keyof ReasonBook] : undefined;
    const written = (language: Language): string => {
      const typed = entries[`${language}.${target}`]?.trim();
      return typed || (words?.[language] ?? "").replace("{target}", names[target]?.[language] ?? target);
    };
    return { target, reason, textZh: written("zh"), textEn: written("en") };
  });
};
