import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/PageHeader";
import { ReturnList, type ReturnLine } from "./ReturnList";

interface ReturnedHeadProps {
  readonly event: "resubmit" | "amend";
  /** Which application: its type and serial number. */
  readonly over: ReactNode;
  readonly formId: string;
  readonly lines: readonly ReturnLine[];
  readonly also: { readonly count: number; readonly open: number };
  readonly dueOn: string | null;
  /** What else is open, between the list and the form. */
  readonly children?: ReactNode;
}

/** The head of 退补 and 窗口补正: what is to be done, until when, item by item. The officer who sends it is shown this too,
 *  before it is sent. */
export const ReturnedHead = ({ over, children, ...list }: ReturnedHeadProps) => {
  const t = useTranslations("wizard.supplement");
  const { event, lines } = list;
  return (
    <>
      <PageHeader
        title={t(`${event}.title`, { count: lines.length })}
        over={<span className="flex flex-wrap items-center gap-x-2">{over}</span>}
        lead={t(`${event}.lead`)}
      />
      <ReturnList {...list} />
      {children}
    </>
  );
};
