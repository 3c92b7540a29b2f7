"use client";

import { useTranslations } from "next-intl";
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

/** Ticks one field or document for return: a reason is chosen, the bilingual text writes itself and can be changed.
 *  Without script the reason alone is enough; the server then writes the same text. */
export const ReturnItem = ({ act, target, names, label }: ReturnItemProps) => {
  const draft = useReturnDraft();
  const t = useTranslations(`officerReview.${act}`);
  if (!draft) return null;
  const choice = draft.choices[target];
  const choose = (reason: string): void => {
    const words = names.reasons.find((known) => known === reason);
    if (!words) return draft.choose(target, undefined);
    const { zh, en } = draft.book[words];
    draft.choose(target, {
      reason,
      zh: zh.replace("{target}", names.zh),
      en: en.replace("{target}", names.en),
    });
  };
  const write = (language: "zh" | "en", text: string): void => {
    draft.choose(target, { reason: "", zh: "", en: "", ...choice, [language]: text });
  };
  return (
    <details className="text-xs" open={choice ? true : undefined}>
      <summary className="inline-flex min-h-6 items-center rounded-sm px-1 text-danger underline underline-offset-2">
        {choice?.reason ? t("chosen") : t("item")}
        <span className="sr-only">{t("itemOf", { label })}</span>
      </summary>
      <div className="mt-1 grid gap-1.5">
        <select
          name={`reason.${target}`}
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
        {(["zh", "en"] as const).map((language) => (
          <textarea
            key={language}
            name={`${language}.${target}`}
            form={RETURN_FORM}
            lang={language}
            rows={2}
            maxLength={300}
            aria-label={t(`text.${language}`, { label })}
            placeholder={t(`placeholder.${language}`)}
            value={choice?.[language] ?? ""}
            onChange={(event) => write(language, event.target.value)}
            className={deskControl}
          />
        ))}
      </div>
    </details>
  );
};
