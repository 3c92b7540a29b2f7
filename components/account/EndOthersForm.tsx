"use client";

import { useTranslations } from "next-intl";
import { RefusalNotice } from "@/components/forms/RefusalNotice";
import { Notice } from "@/components/ui/Notice";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { type FormAction, usePosting } from "@/components/ui/use-posting";

interface EndOthersFormProps {
  readonly action: FormAction;
  /** How many devices are logged in besides this one. */
  readonly others: number;
}

/** Logs every other device out by one press, and says how many that were. */
export const EndOthersForm = ({ action, others }: EndOthersFormProps) => {
  const t = useTranslations("account.sessions");
  const { state, pending, form } = usePosting(action, "endOthers");
  const ended = state.status === "ok" ? (state.data as { readonly ended: number }).ended : undefined;
  return (
    <form {...form} className="grid justify-items-start gap-3 empty:hidden">
      {state.status === "refused" ? (
        <RefusalNotice code={state.code} data={state.data} attempt={state} />
      ) : null}
      {ended === undefined ? null : (
        <Notice tone="success" live>
          {t("othersEnded", { count: ended })}
        </Notice>
      )}
      {others > 0 ? (
        <SubmitButton tone="quiet" busy={pending}>
          {t("endOthers", { count: others })}
        </SubmitButton>
      ) : null}
    </form>
  );
};
