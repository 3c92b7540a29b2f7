import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/Icon";

export interface RowVerdict {
  readonly verdict: "OK" | "WARN" | "FAIL";
  readonly words: string;
}

interface CaseRowProps {
  readonly id: string;
  readonly label: string;
  readonly value: ReactNode;
  /** What stood here in the submission before; marks the row as changed. */
  readonly before?: string;
  readonly verdicts?: readonly RowVerdict[];
  /** The control that ticks this row for return. */
  readonly action?: ReactNode;
  /** The slot of the document that shows it; `d` leads there. */
  readonly shownBy?: string;
}

const LOOKS = {
  OK: ["check", "text-success"],
  WARN: ["triangle-alert", "text-warning"],
  FAIL: ["x", "text-danger"],
} as const;

const Verdict = ({ verdict, words }: RowVerdict) => {
  const t = useTranslations("review.machineVerdicts");
  const [icon, tone] = LOOKS[verdict];
  return (
    <p className={`flex items-start gap-1 text-xs ${tone}`}>
      <Icon of={icon} size={14} className="mt-0.5" />
      <span>
        <span className="sr-only">{t(verdict)}: </span>
        {words}
      </span>
    </p>
  );
};

/** One answer with what changed and what the machine found. */
export const CaseRow = ({ id, label, value, before, verdicts = [], action, shownBy }: CaseRowProps) => {
  const t = useTranslations("officerReview");
  const changed = before !== undefined;
  return (
    <div
      id={`row-${id}`}
      data-shown-by={shownBy}
      className={`group/row scroll-mt-10 grid grid-cols-[minmax(0,1fr)_auto] items-start sm:grid-cols-[8.5rem_minmax(0,1fr)_auto] gap-x-3 border-b border-line px-3 py-1.5 ${changed ? "bg-warning-soft" : ""}`}
    >
      <dt className="text-muted max-sm:col-span-2">{label}</dt>
      <dd className="min-w-0">
        {changed ? (
          <span className="mr-1">
            <span className="sr-only">{t("changedFrom")}</span>
            <del className="text-muted">{before}</del> <span aria-hidden>→</span>{" "}
          </span>
        ) : null}
        <span className={changed ? "font-bold" : ""}>{value}</span>
        {verdicts.map((verdict) => (
          <Verdict key={verdict.words} {...verdict} />
        ))}
      </dd>
      {action ? (
        <dd className="justify-self-end has-[[open]]:col-span-2 has-[[open]]:justify-self-stretch sm:has-[[open]]:col-start-2">
          {action}
        </dd>
      ) : null}
    </div>
  );
};
