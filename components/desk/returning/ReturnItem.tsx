"use client";

import { useLocale, useTranslations } from "next-intl";
import { byLocale, factsOfLocale, LOCALES, type Locale } from "@/lib/domain/locales";
import { OFFICER_WORDS } from "@/lib/domain/review/officer-words";
import { reasonName, textName } from "@/lib/domain/review/return-entries";
import { kindOfTarget } from "@/lib/domain/review/return-reasons";
import { languageName } from "@/lib/i18n/language-name";
import { deskControl } from "@/components/desk/kit/desk-styles";
import { RETURN_FORM, useReturnDraft } from "./ReturnDraft";
import type { TargetWords } from "./target-names";

interface ReturnItemProps {
  readonly act: "return" | "correct";
  readonly target: string;
  /** The item's name as the applicant reads it, and what may be wrong with it. */
  readonly names: TargetWords;
  /** The item's name in the officer's language. */
  readonly label: string;
}

/** Forty equal red links are noise: each is grey and plain until its row is under the pointer or holds the focus; it is
 *  never hidden, neither from a finger nor from a keyboard. */
const QUIET =
  "text-muted group-hover/row:text-danger group-hover/row:underline group-focus-within/row:text-danger group-focus-within/row:underline";
const CHOSEN = "font-semibold text-danger underline";

/** Ticks one field or document for return: a reason is chosen, its text in every language writes itself and can be changed.
 *  Without script the reason alone is enough; the server then writes the same text. */
export const ReturnItem = ({ act, target, names, label }: ReturnItemProps) => {
  const draft = useReturnDraft();
  const locale = useLocale();
  const t = useTranslations(`officerReview.${act}`);
  if (!draft) return null;
  const choice = draft.choices[target];
  const choose = (reason: string): void => {
    const words = names.reasons.find((known) => known === reason);
    if (!words) return draft.choose(target, undefined);
    const text = draft.book[words].text[kindOfTarget(target)];
    const written = byLocale((language) => text[language].replace("{target}", names.name[language]));
    draft.choose(target, { reason, text: written });
  };
  const write = (language: Locale, words: string): void => {
    const { reason, text } = choice ?? { reason: "", text: byLocale(() => "") };
    draft.choose(target, { reason, text: { ...text, [language]: words } });
  };
  return (
    <details className="text-xs open:basis-full" open={choice ? true : undefined}>
      <summary
        className={`inline-flex min-h-6 items-center rounded-sm px-1 underline-offset-2 ${choice ? CHOSEN : QUIET}`}
      >
        {choice?.reason ? t("chosen") : t("item")}
        <span className="sr-only">{t("itemOf", { label })}</span>
      </summary>
      <div className="mt-1 grid gap-1.5">
        <select
          name={reasonName(target)}
          form={RETURN_FORM}
          aria-label={t("reasonOf", { label })}
          value={choice?.reason ?? ""}
          onChange={(event) => choose(event.target.value)}
          className={deskControl}
        >
          <option value="">{t("noReason")}</option>
          {names.reasons.map((reason) => (
            <option key={reason} value={reason}>
              {draft.book[reason].label}
            </option>
          ))}
        </select>
        {LOCALES.map((language) => (
          <textarea
            key={language}
            name={textName(target, language)}
            form={RETURN_FORM}
            lang={factsOfLocale(language).lang}
            rows={2}
            maxLength={OFFICER_WORDS.returnText}
            aria-label={t("text", { label, language: languageName(language, locale) })}
            placeholder={t("placeholder")}
            value={choice?.text[language] ?? ""}
            onChange={(event) => write(language, event.target.value)}
            className={deskControl}
          />
        ))}
      </div>
    </details>
  );
};
