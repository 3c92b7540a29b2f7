import { getTranslations } from "next-intl/server";
import { isFileTarget, RETURN_REASONS } from "@/lib/domain/review/return-reasons";
import { formOfCase, returnTargetsOf } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { anyKey } from "@/lib/i18n/any-key";
import type { ReasonBook } from "./ReturnDraft";
import type { TargetNames } from "./target-names";

export interface ReturnText {
  readonly target: string;
  readonly reason: string;
  readonly textZh: string;
  readonly textEn: string;
}

const LANGUAGES = ["zh", "en"] as const;
type Language = (typeof LANGUAGES)[number];

/** The name of a question or document in one language, as the applicant knows it. */
const namesIn = async (locale: Language): Promise<(target: string) => string> => {
  const fields = anyKey(await getTranslations({ locale, namespace: "fields" }));
  const slots = anyKey(await getTranslations({ locale, namespace: "documents.slots" }));
  return (target) => (isFileTarget(target) ? slots(`${target}.short`) : fields(`${target}.label`));
};

interface CaseOnForm {
  readonly type: ApplicationType;
  readonly state: string;
  readonly schemaVersion: number;
}

/** Names of everything that can be returned of a case, in both languages, with the reasons for it. */
export const targetNames = async (subject: CaseOnForm): Promise<TargetNames> => {
  const [zh, en] = await Promise.all([namesIn("zh"), namesIn("en")]);
  const targets = returnTargetsOf(subject.type, formOfCase(subject));
  return Object.fromEntries(
    [...targets].map(([target, reasons]) => [target, { zh: zh(target), en: en(target), reasons }]),
  );
};

/** What is returned is uploaded again; what the window wants corrected is brought there, and questions are mended online. */
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
  const chosen = [...new Set(Object.keys(entries).map((key) => key.slice(key.indexOf(".") + 1)))].filter(
    (target) => ["reason", "zh", "en"].some((part) => given(`${part}.${target}`)),
  );
  if (chosen.length === 0) return [];
  const [book, zh, en] = await Promise.all([reasonBook("zh", act), namesIn("zh"), namesIn("en")]);
  return chosen.map((target) => {
    const reason = entries[`reason.${target}`] ?? "";
    const known = RETURN_REASONS.find((each) => each === reason);
    const written = (language: Language, name: string): string => {
      const typed = entries[`${language}.${target}`]?.trim();
      return typed || (known ? book[known][language].replace("{target}", name) : "");
    };
    return { target, reason, textZh: written("zh", zh(target)), textEn: written("en", en(target)) };
  });
};
