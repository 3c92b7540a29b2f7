"use client";

import { useTranslations } from "next-intl";
import { BottomBar } from "@/components/layout/BottomBar";
import { FormMark } from "@/components/ui/form-memory";
import { OtherLanguage } from "@/components/ui/OtherLanguage";
import { Button } from "@/components/ui/Button";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { ConsentBoxes, useConsentError } from "@/components/forms/returned/ConsentBoxes";
import { type Consent, declaredEntries } from "@/lib/domain/case/consents";
import { LinkButton } from "@/components/ui/LinkButton";
import { CASE_MOVED_ON } from "@/lib/domain/refusals";
import { paths } from "@/lib/paths";
import { RefusalNotice } from "@/components/forms/RefusalNotice";
import { type FormAction, usePosting } from "@/components/ui/use-posting";

interface DeclarationFormProps {
  readonly applicationId: string;
  readonly idempotencyKey: string;
  readonly consents: readonly Consent[];
  readonly action: FormAction;
}

/** Separate consents, none of them ticked beforehand (PIPL art. 29), and 提交. */
export const DeclarationForm = ({
  applicationId,
  idempotencyKey,
  consents,
  action,
}: DeclarationFormProps) => {
  const t = useTranslations("check.form");
  const { state, errors, pending, form } = usePosting(action, "declaration");
  const values: Readonly<Record<string, string>> = "values" in state ? state.values : {};
  const words = useConsentError();
  const wrong = declaredEntries(consents).filter((name) => words(errors[name], name));
  return (
    <form {...form} noValidate className="grid gap-5">
      <FormMark form="declaration" />
      <ErrorSummary
        title={t("errorTitle", { count: wrong.length })}
        items={wrong.map((name) => ({
          id: name,
          message: t("errorLine", { label: t(`labels.${name}`), why: words(errors[name], name) ?? "" }),
        }))}
        attempt={state}
      />
      {state.status === "refused" ? (
        <RefusalNotice code={state.code} data={state.data} attempt={state}>
          {CASE_MOVED_ON.includes(state.code) ? (
            <LinkButton href={paths.application(applicationId)} tone="quiet" className="mt-3">
              {t("seeNow")}
            </LinkButton>
          ) : null}
        </RefusalNotice>
      ) : null}
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="idempotencyKey" value={values.idempotencyKey ?? idempotencyKey} />
      <ConsentBoxes
        consents={consents}
        valueOf={(name) => values[name] ?? ""}
        codeOf={(name) => errors[name]}
      />
      <BottomBar>
        <span className="text-sm text-muted max-md:hidden">{t("after")}</span>
        <Button type="submit" aria-disabled={pending || undefined}>
          {t("submit")}
        </Button>
      </BottomBar>
      <OtherLanguage />
    </form>
  );
};
