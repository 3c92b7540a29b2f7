"use client";

import { useTranslations } from "next-intl";
import { RefusalNotice } from "@/components/forms/RefusalNotice";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { type FormAction, usePosting } from "@/components/ui/use-posting";

/** "That was not me." */
export const ObjectForm = ({ action }: { readonly action: FormAction }) => {
  const t = useTranslations("account.newPhone");
  const { state, pending, form } = usePosting(action, "objectToNewPhone");
  return (
    <form {...form} className="grid justify-items-start gap-2">
      {state.status === "refused" ? (
        <RefusalNotice code={state.code} data={state.data} attempt={state} />
      ) : null}
      <SubmitButton busy={pending}>{t("object")}</SubmitButton>
    </form>
  );
};
