import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Field } from "@/components/ui/Field";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { apiPaths } from "@/lib/paths";

interface TipFilesFormProps {
  readonly number: string;
  /** What came of the files that were just sent: how many were taken, and why others were not. */
  readonly sent?: { readonly added: number; readonly refusal: ReactNode } | undefined;
}

/** Photos of a report that was received: a plain form, with script and without. */
export const TipFilesForm = ({ number, sent }: TipFilesFormProps) => {
  const t = useTranslations("report.files");
  return (
    <form
      action={apiPaths.tipFiles(number, useLocale())}
      method="post"
      encType="multipart/form-data"
      className="grid gap-3 border-t border-line pt-4"
    >
      {sent && sent.added > 0 ? <p className="font-bold">{t("added", { count: sent.added })}</p> : null}
      {sent?.refusal}
      <Field id="tip-files" label={t("label")} hint={t("hint")}>
        {(control) => (
          <input
            {...control}
            type="file"
            name="file"
            multiple
            accept="image/jpeg,image/png,application/pdf"
            className="min-h-11 w-full"
          />
        )}
      </Field>
      <SubmitButton tone="quiet" className="justify-self-start">
        {t("send")}
      </SubmitButton>
    </form>
  );
};
