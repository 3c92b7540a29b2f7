"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RefusalNotice } from "@/components/forms/RefusalNotice";
import { Card } from "@/components/ui/Card";
import { FormMark } from "@/components/ui/form-memory";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { type FormAction, usePosting } from "@/components/ui/use-posting";
import { AGREEMENT_VERSION } from "@/lib/domain/visit/agreement";
import type { DeliveryMethod } from "@/lib/domain/vocabulary";

interface OfferFormProps {
  readonly applicationId: string;
  readonly idempotencyKey: string;
  /** As chosen with an earlier booking; undefined: collected at the window. */
  readonly method: DeliveryMethod | undefined;
  readonly action: FormAction;
  /** The articles of the agreement. */
  readonly agreement: ReactNode;
}

/** Takes the offered place with one press, whose words say that the agreement above it is agreed to. */
export const OfferForm = ({ applicationId, idempotencyKey, method, action, agreement }: OfferFormProps) => {
  const t = useTranslations("waitingList");
  const words = useTranslations("agreement");
  const { state, pending, form } = usePosting(action, "take");
  return (
    <form {...form} className="grid gap-4">
      {state.status === "refused" ? (
        <RefusalNotice code={state.code} data={state.data} attempt={state} />
      ) : null}
      <FormMark form="take" />
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <input type="hidden" name="agreementVersion" value={AGREEMENT_VERSION} />
      {method ? null : <input type="hidden" name="method" value="PICKUP" />}
      <p className="text-[0.9375rem] text-muted">{t(method ? "take.asBefore" : "take.pickup")}</p>
      <SubmitButton busy={pending}>{t("take.button")}</SubmitButton>
      <Card title={`${words("title")} ${words("subtitle")}`} titleId="agreement">
        {agreement}
      </Card>
    </form>
  );
};
