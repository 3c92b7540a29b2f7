"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RefusalNotice } from "@/components/forms/RefusalNotice";
import { Card } from "@/components/ui/Card";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { FormMark } from "@/components/ui/form-memory";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { type FormAction, usePosting } from "@/components/ui/use-posting";
import { AGREEMENT_VERSION } from "@/lib/domain/visit/agreement";
import { DeliveryFields } from "../DeliveryFields";
import { useBookingErrors } from "../use-booking-errors";

interface OfferFormProps {
  readonly applicationId: string;
  readonly idempotencyKey: string;
  /** As chosen with an earlier booking; empty: it was not. */
  readonly delivery: Readonly<Record<string, string>>;
  readonly action: FormAction;
  /** The articles of the agreement. */
  readonly agreement: ReactNode;
}

/** Takes the offered place with one press, whose words say that the agreement above it is agreed to; the permit is handed over
 *  as chosen here, like with any booking. */
export const OfferForm = ({ applicationId, idempotencyKey, delivery, action, agreement }: OfferFormProps) => {
  const t = useTranslations("waitingList");
  const words = useTranslations("agreement");
  const { state, pending, form } = usePosting(action, "take");
  const { errorOf, onChange, summary } = useBookingErrors(state);
  const values = "values" in state ? state.values : {};
  return (
    <form {...form} onChange={onChange} noValidate className="grid gap-4" aria-busy={pending || undefined}>
      <FormMark form="take" />
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <input type="hidden" name="agreementVersion" value={AGREEMENT_VERSION} />
      <ErrorSummary {...summary} attempt={state} />
      {state.status === "refused" ? (
        <RefusalNotice code={state.code} data={state.data} attempt={state} />
      ) : null}
      <DeliveryFields values={{ ...delivery, ...values }} errorOf={errorOf} />
      <Card title={`${words("title")} ${words("subtitle")}`} titleId="agreement">
        {agreement}
      </Card>
      <SubmitButton busy={pending}>{t("take.button")}</SubmitButton>
    </form>
  );
};
