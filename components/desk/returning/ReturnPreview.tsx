"use client";

import { useTranslations } from "next-intl";
import { DecisionPanel } from "@/components/desk/kit/DecisionBar";
import { ReturnedHead } from "@/components/wizard/ReturnedHead";
import type { ReturnLine } from "@/components/wizard/ReturnList";
import { byLocale, type Locale } from "@/lib/domain/locales";
import { isFileTarget } from "@/lib/domain/review/return-reasons";
import { PhonePreview } from "@/components/desk/kit/PhonePreview";
import type { PreviewWords } from "./preview-words";
import { useReturnDraft } from "./ReturnDraft";

export interface ReturnPreviewProps {
  /** How the applicant answers: 退补 is sent again, 窗口补正 is amended and brought. */
  readonly event: "resubmit" | "amend";
  readonly words: PreviewWords;
  readonly serial: string;
  /** The last day, were it sent today; null: no day is left, and it cannot be sent. */
  readonly dueOn: string | null;
}

/** The applicant's telephone as it will show the list once it is sent: the very component of their page, filled with what
 *  is ticked now. */
export const ReturnPreview = ({ event, words, serial, dueOn }: ReturnPreviewProps) => {
  const t = useTranslations("officerReview.preview");
  const { choices = {}, names } = useReturnDraft() ?? {};
  const chosen = Object.entries(choices)
    .filter(([, choice]) => choice?.reason)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  const linesIn = (shown: Locale): ReturnLine[] =>
    chosen.map(([target, choice]) => ({
      target,
      label: names?.[target]?.name[shown] ?? target,
      text: choice?.text[shown] ?? "",
      bring: event === "amend" && isFileTarget(target),
      ...UNANSWERED,
    }));
  if (chosen.length === 0) return null;
  return (
    <DecisionPanel title={t("open")}>
      <PhonePreview caption={t("caption")} messages={byLocale((locale) => words[locale].messages)}>
        {(shown) => (
          <ReturnedHead
            event={event}
            over={
              <>
                {words[shown].type} <span className="figures">{serial}</span>
              </>
            }
            formId=""
            lines={linesIn(shown)}
            also={{ count: 0, open: 0 }}
            dueOn={dueOn}
          />
        )}
      </PhonePreview>
    </DecisionPanel>
  );
};

/** An item nobody has answered yet. */
const UNANSWERED = {
  before: "",
  renewed: false,
  scannedAnew: false,
  reply: { confirmed: false, words: "" },
  answer: undefined,
} as const;
