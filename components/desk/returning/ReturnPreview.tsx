"use client";

import { NextIntlClientProvider, useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { DecisionPanel } from "@/components/desk/kit/DecisionBar";
import { ReturnedHead } from "@/components/wizard/ReturnedHead";
import type { ReturnLine } from "@/components/wizard/ReturnList";
import { factsOfLocale, type Locale, LOCALES } from "@/lib/domain/locales";
import { languageName } from "@/lib/i18n/language-name";
import { useReturnDraft } from "./ReturnDraft";
import type { PreviewWords } from "./preview-words";

export interface ReturnPreviewProps {
  readonly words: PreviewWords;
  readonly serial: string;
  /** The day by which the supplement would be due, were it sent today. */
  readonly dueOn: string;
}

/** The applicant's telephone as it will show the list once it is sent, in each of the languages: the very component of
 *  their page, filled with what is ticked now. Nothing in it can be pressed. */
export const ReturnPreview = ({ words, serial, dueOn }: ReturnPreviewProps) => {
  const t = useTranslations("officerReview.preview");
  const locale = useLocale();
  const draft = useReturnDraft();
  const [shown, setShown] = useState<Locale>(LOCALES[0]);
  const choices = draft?.choices;
  const names = draft?.names;
  const lines = useMemo(
    () =>
      Object.entries(choices ?? {})
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .flatMap(([target, choice]): ReturnLine[] =>
          choice?.reason
            ? [asApplicantSees(target, names?.[target]?.name[shown] ?? target, choice.text[shown])]
            : [],
        ),
    [choices, names, shown],
  );
  if (lines.length === 0) return null;
  const { messages, type } = words[shown];
  return (
    <DecisionPanel title={t("open")}>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        <p className="max-w-60 text-sm text-muted">{t("caption")}</p>
        <div role="group" aria-label={t("languages")} className="flex gap-2">
          {LOCALES.map((language) => (
            <button
              key={language}
              type="button"
              aria-pressed={language === shown}
              onClick={() => setShown(language)}
              className="min-h-8 rounded-(--radius) border border-control px-3 text-sm aria-pressed:bg-primary aria-pressed:font-semibold aria-pressed:text-on-primary"
            >
              {languageName(language, locale)}
            </button>
          ))}
        </div>
        <figure className="max-w-full" aria-label={t("open")}>
          <div
            inert
            lang={factsOfLocale(shown).lang}
            className="grid w-[390px] max-w-full gap-4 rounded-(--radius) border-4 border-viewer bg-ground p-4 text-base"
          >
            <NextIntlClientProvider locale={shown} messages={messages}>
              <ReturnedHead
                event="resubmit"
                over={
                  <>
                    {type} <span className="figures">{serial}</span>
                  </>
                }
                formId=""
                lines={lines}
                also={{ count: 0, open: 0 }}
                dueOn={dueOn}
              />
            </NextIntlClientProvider>
          </div>
        </figure>
      </div>
    </DecisionPanel>
  );
};

/** An item nobody has answered yet. */
const asApplicantSees = (target: string, label: string, text: string): ReturnLine => ({
  target,
  label,
  text,
  bring: false,
  before: "",
  renewed: false,
  scannedAnew: false,
  reply: { confirmed: false, words: "" },
  answer: undefined,
});
