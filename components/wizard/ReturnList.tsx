"use client";

import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";
import { Pill } from "@/components/ui/Pill";
import { formatDate } from "@/lib/i18n/dates";
import { type Answerable, useLiveAnswers } from "@/components/forms/returned/use-live-answers";

/** One item as the page shows it, in the page's language. */
export interface ReturnLine extends Answerable {
  readonly label: string;
  readonly text: string;
  /** May be brought to the window instead. */
  readonly bring: boolean;
}

interface ReturnListProps {
  readonly event: "resubmit" | "amend";
  /** The form whose entries answer the items. */
  readonly formId: string;
  readonly lines: readonly ReturnLine[];
  /** How much is open because of them, and how much of that is not put right yet. */
  readonly also: { readonly count: number; readonly open: number };
  readonly dueOn: string | null;
}

/** Every item that came back, told at once (Reg. art. 18), with the way to it, whether it is answered, and the last day. */
export const ReturnList = ({ event, formId, lines, also, dueOn }: ReturnListProps) => {
  const t = useTranslations("wizard.supplement");
  const locale = useLocale();
  const answers = useLiveAnswers(formId, lines);
  const open = lines.filter(({ target, bring }) => !bring && !answers[target]).length + also.open;
  const brought = lines.filter(({ target, bring }) => bring && !answers[target]).length;
  const title = dueOn ? t(`${event}.due`, { date: formatDate(dueOn, locale) }) : t(`${event}.dueSoon`);
  return (
    <Notice tone="warning" title={title}>
      <p role="status">{t("count", { count: lines.length + also.count, open, bring: brought })}</p>
      <ol className="mt-2 grid list-decimal gap-2 pl-5">
        {lines.map(({ target, label, text, bring }) => {
          const answer = answers[target];
          return (
            <li key={target}>
              <a href={`#${target}`} className="link font-semibold">
                {label}
              </a>{" "}
              <Pill tone={answer ? "success" : "neutral"}>
                {t(`answers.${answer ?? (bring ? "BRING" : "OPEN")}`)}
              </Pill>
              <p>{text}</p>
            </li>
          );
        })}
      </ol>
    </Notice>
  );
};
