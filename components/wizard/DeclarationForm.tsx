"use client";

import { useTranslations } from "next-intl";
import { BottomBar } from "@/components/layout/BottomBar";
import { FormMark } from "@/components/ui/form-memory";
import { Button } from "@/components/ui/Button";
import { Card } from "@/components/ui/Card";
import { Checkbox } from "@/components/ui/Checkbox";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";
import { asFieldError } from "@/components/forms/form-view";
import { GUARDIAN_NAME_LENGTH } from "@/lib/domain/people/guardian";
import { LinkButton } from "@/components/ui/LinkButton";
import { CASE_MOVED_ON } from "@/lib/domain/refusals";
import { paths } from "@/lib/paths";
import { RefusalNotice } from "@/components/forms/RefusalNotice";
import { type FormAction, usePosting } from "@/components/ui/use-posting";

interface DeclarationFormProps {
  readonly applicationId: string;
  readonly idempotencyKey: string;
  /** The applicant is under 14: the guardian consents (PIPL art. 31). */
  readonly guardian: boolean;
  /** The background of the photo does not look blue: confirmed here, or replaced before. */
  readonly doubtfulPhoto: boolean;
  readonly action: FormAction;
}

/** Separate consents, none of them ticked beforehand (PIPL art. 29), and 提交. */
export const DeclarationForm = ({
  applicationId,
  idempotencyKey,
  guardian,
  doubtfulPhoto,
  action,
}: DeclarationFormProps) => {
  const t = useTranslations("check.form");
  const validation = useTranslations("validation");
  const { state, errors, pending, form } = usePosting(action, "declaration");
  const values: Readonly<Record<string, string>> = "values" in state ? state.values : {};
  const consents = [
    "SENSITIVE_DATA",
    "FACE_PHOTO",
    ...(guardian ? (["GUARDIAN"] as const) : []),
    ...(doubtfulPhoto ? (["PHOTO_BACKGROUND"] as const) : []),
  ] as const;
  const errorOf = (name: string): string | undefined => {
    const code = asFieldError(errors[name]);
    if (!code) return undefined;
    return code === "mustDeclare" ? t("mustConsent") : validation(code, { max: GUARDIAN_NAME_LENGTH });
  };
  const wrong = ([...consents, "guardianName"] as const).filter((name) => errorOf(name));
  return (
    <form {...form} noValidate className="grid gap-5">
      <FormMark form="declaration" />
      <ErrorSummary
        title={t("errorTitle", { count: wrong.length })}
        items={wrong.map((name) => ({
          id: name,
          message: t("errorLine", { label: t(`labels.${name}`), why: errorOf(name) ?? "" }),
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
      <Card title={t("title")} titleId="consents" level={3}>
        <div className="grid gap-4">
          {consents.map((consent) => (
            <Checkbox
              key={consent}
              id={consent}
              name={consent}
              value="yes"
              label={t(`consents.${consent}`)}
              defaultChecked={values[consent] === "yes"}
              error={errorOf(consent)}
              required
            />
          ))}
          {guardian ? (
            <Field
              id="guardianName"
              label={t("labels.guardianName")}
              error={errorOf("guardianName")}
              required
            >
              {(control) => (
                <Input
                  {...control}
                  name="guardianName"
                  autoComplete="name"
                  defaultValue={values.guardianName ?? ""}
                />
              )}
            </Field>
          ) : null}
        </div>
      </Card>
      <BottomBar>
        <span className="text-sm text-muted max-md:hidden">{t("after")}</span>
        <Button type="submit" aria-disabled={pending || undefined}>
          {t("submit")}
        </Button>
      </BottomBar>
    </form>
  );
};
