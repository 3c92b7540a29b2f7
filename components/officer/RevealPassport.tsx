"use client";

import { useActionState, useId } from "react";
import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { IDLE } from "@/lib/domain/action-state";
import type { DeskAction } from "./DeskForm";
import { deskControl } from "./desk-styles";
import { RefusalNotice } from "./RefusalNotice";

interface RevealPassportProps {
  readonly action: DeskAction;
  readonly applicationId: string;
  readonly masked: string;
}

const REASONS = ["compare", "search", "phone"] as const;

const revealed = (data: unknown): string | undefined =>
  typeof data === "object" && data !== null && "passportNo" in data && typeof data.passportNo === "string"
    ? data.passportNo
    : undefined;

/** The passport number is masked; to see it a reason is chosen, and both are written to the case's log. */
export const RevealPassport = ({ action, applicationId, masked }: RevealPassportProps) => {
  const [answer, send] = useActionState(action, IDLE);
  const t = useTranslations("officerReview.reveal");
  const id = useId();
  const plain = answer.status === "ok" ? revealed(answer.data) : undefined;
  if (plain)
    return (
      <span role="status" className="figures select-all">
        {plain}
      </span>
    );
  return (
    <>
      <span className="figures mr-2">{masked}</span>
      <details className="inline-block text-xs open:block">
        <summary className="inline-flex min-h-6 items-center rounded-sm px-1 text-primary underline underline-offset-2">
          {t("show")}
        </summary>
        <form action={send} className="mt-1 flex flex-wrap items-end gap-2">
          <input type="hidden" name="applicationId" value={applicationId} />
          <div className="grow">
            <label htmlFor={id}>{t("reason")}</label>
            <select id={id} name="reason" className={deskControl}>
              {REASONS.map((reason) => (
                <option key={reason} value={reason}>
                  {t(`reasons.${reason}`)}
                </option>
              ))}
            </select>
          </div>
          <SubmitButton tone="quiet" size="sm">
            {t("confirm")}
          </SubmitButton>
          <p className="basis-full text-muted">{t("logged")}</p>
        </form>
        {answer.status === "refused" ? <RefusalNotice code={answer.code} data={answer.data} /> : null}
      </details>
    </>
  );
};
