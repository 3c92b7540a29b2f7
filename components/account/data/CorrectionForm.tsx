"use client";

import { useTranslations } from "next-intl";
import { RefusalNotice } from "@/components/forms/RefusalNotice";
import { Field } from "@/components/ui/Field";
import { Notice } from "@/components/ui/Notice";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { Textarea } from "@/components/ui/Textarea";
import { type FormAction, usePosting } from "@/components/ui/use-posting";
import { DATA_REQUEST_LENGTHS } from "@/lib/domain/people/data-requests";
import { numberInGroups } from "@/lib/domain/short-number";

/** What is wrong and how it should read, in one's own words, to an officer. */
export const CorrectionForm = ({ action }: { readonly action: FormAction }) => {
  const t = useTranslations("account.correction");
  const { state, errors, pending, form } = usePosting(action, "correction");
  const values: Readonly<Record<string, string>> = "values" in state ? (state.values ?? {}) : {};
  if (state.status === "ok") {
    const { number } = state.data as { readonly number: string };
    return (
      <Notice tone="success" live title={t("sent", { number: numberInGroups(number) })}>
        {t("sentBody")}
      </Notice>
    );
  }
  return (
    <form {...form} noValidate className="grid justify-items-start gap-3 border-t border-line pt-4">
      {state.status === "refused" ? (
        <RefusalNotice code={state.code} data={state.data} attempt={state} />
      ) : null}
      <Field
        id="correction-words"
        label={t("words")}
        hint={t("wordsHint", { most: DATA_REQUEST_LENGTHS.words })}
        error={errors.words ? t("wordsError", { most: DATA_REQUEST_LENGTHS.words }) : undefined}
        className="w-full"
        required
      >
        {(control) => (
          <Textarea
            {...control}
            name="words"
            rows={4}
            maxLength={DATA_REQUEST_LENGTHS.words}
            defaultValue={values.words}
          />
        )}
      </Field>
      <SubmitButton tone="quiet" busy={pending}>
        {t("send")}
      </SubmitButton>
    </form>
  );
};
