"use client";

import { useTranslations } from "next-intl";
import { RefusalNotice } from "@/components/forms/RefusalNotice";
import { FormMark } from "@/components/ui/form-memory";
import { OtherLanguage } from "@/components/ui/OtherLanguage";
import { LinkButton } from "@/components/ui/LinkButton";
import { RadioGroup } from "@/components/ui/RadioGroup";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { type FormAction, usePosting } from "@/components/ui/use-posting";
import { paths } from "@/lib/paths";

interface ChangeTypeFormProps {
  readonly action: FormAction;
  readonly applicationId: string;
  /** The type it is of now. */
  readonly from: string;
  readonly types: readonly { readonly value: string; readonly label: string; readonly hint: string }[];
  readonly chosen: string | undefined;
}

/** The other types, each with whom it is for. */
export const ChangeTypeForm = (props: ChangeTypeFormProps) => {
  const { action, applicationId, from, types, chosen } = props;
  const t = useTranslations("wizard.changeType");
  const { state, pending, form } = usePosting(action, "changeType");
  const typed = "values" in state ? state.values.type : undefined;
  return (
    <form {...form} className="grid gap-5">
      <FormMark form="changeType" />
      {state.status === "refused" ? (
        <RefusalNotice code={state.code} data={state.data} attempt={state} />
      ) : null}
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="from" value={from} />
      <RadioGroup
        id="type"
        name="type"
        legend={t("which")}
        options={types}
        defaultValue={typed ?? chosen ?? types[0]?.value}
      />
      <p className="text-[0.9375rem] text-muted">{t("kept")}</p>
      <div className="flex flex-wrap justify-between gap-3">
        <LinkButton href={paths.permit(applicationId)} tone="quiet">
          {t("back")}
        </LinkButton>
        <SubmitButton busy={pending}>{t("change")}</SubmitButton>
      </div>
      <OtherLanguage />
    </form>
  );
};
