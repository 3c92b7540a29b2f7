"use client";

import { useId } from "react";
import { useTranslations } from "next-intl";
import { REVEAL_REASONS } from "@/lib/domain/case/looks";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { usePosting } from "@/components/ui/use-posting";
import type { DeskAction } from "@/components/desk/kit/DeskForm";
import { deskControl } from "@/components/desk/kit/desk-styles";
import { RefusalNotice } from "@/components/desk/kit/RefusalNotice";

interface RevealPassportProps {
  readonly action: DeskAction;
  readonly applicationId: string;
  readonly masked: string;
}

interface Plain {
  readonly passportNo: string;
  readonly mobile: string;
}

const isPlain = (data: unknown): data is Plain =>
  typeof data === "object" && data !== null && "passportNo" in data && "mobile" in data;

/** Passport number and telephone are masked; to see them a reason is chosen, and the look is in the case's log. */
export const RevealPassport = ({ action, applicationId, masked }: RevealPassportProps) => {
  const { state: answer, pending, form } = usePosting(action);
  const t = useTranslations("officerReview.reveal");
  const id = useId();
  const plain = answer.status === "ok" && isPlain(answer.data) ? answer.data : undefined;
  if (plain)
    return (
      <span role="status" className="figures select-all">
        {plain.passportNo}
        <span className="block text-xs text-muted">{t("mobile", { mobile: plain.mobile })}</span>
      </span>
    );
  return (
    <>
      <span className="figures mr-2">{masked}</span>
      <details className="inline-block text-xs open:block">
        <summary className="inline-flex min-h-6 items-center rounded-sm px-1 text-primary underline underline-offset-2">
          {t("show")}
        </summary>
        <form {...form} className="mt-1 flex flex-wrap items-end gap-2">
          <input type="hidden" name="applicationId" value={applicationId} />
          <div className="grow">
            <label htmlFor={id}>{t("reason")}</label>
            <select id={id} name="reason" className={deskControl}>
              {REVEAL_REASONS.map((reason) => (
                <option key={reason} value={reason}>
                  {t(`reasons.${reason}`)}
                </option>
              ))}
            </select>
          </div>
          <SubmitButton tone="quiet" size="sm" busy={pending}>
            {t("confirm")}
          </SubmitButton>
          <p className="basis-full text-muted">{t("logged")}</p>
        </form>
        {answer.status === "refused" ? <RefusalNotice code={answer.code} data={answer.data} /> : null}
      </details>
    </>
  );
};
