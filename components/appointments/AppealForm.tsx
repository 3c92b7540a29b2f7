"use client";

import { useTranslations } from "next-intl";
import { RefusalNotice } from "@/components/forms/RefusalNotice";
import { buttonClass } from "@/components/ui/Button";
import { Field } from "@/components/ui/Field";
import { FormMark } from "@/components/ui/form-memory";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { Textarea } from "@/components/ui/Textarea";
import { type FormAction, usePosting } from "@/components/ui/use-posting";
import { APPEAL_LENGTH } from "@/lib/domain/visit/no-show";
import { isKey } from "@/lib/i18n/known-key";

interface AppealFormProps {
  readonly noShowId: string;
  /** The id of the heading that says which visit it is about. */
  readonly titleId: string;
  /** The last day for it, in words. */
  readonly until: string;
  readonly action: FormAction;
}

/** 申诉: why it was not one's own doing, in one's own words. */
export const AppealForm = ({ noShowId, titleId, until, action }: AppealFormProps) => {
  const t = useTranslations("noShows");
  const { state, pending, errors, form } = usePosting(action, noShowId);
  const values = "values" in state ? state.values : {};
  const key = `errors.${errors.words}`;
  const error = errors.words === undefined ? undefined : t(isKey(t, key) ? key : "errors.other");
  return (
    <details className="no-print mt-4" open={state.status === "idle" ? undefined : true}>
      <summary className={buttonClass("quiet", "sm")} aria-describedby={titleId}>
        {t("open")}
      </summary>
      <form {...form} noValidate className="mt-3 grid gap-3 rounded-(--radius) border border-line p-4">
        {state.status === "refused" ? (
          <RefusalNotice code={state.code} data={state.data} attempt={state} />
        ) : null}
        <FormMark form={noShowId} />
        <input type="hidden" name="noShowId" value={noShowId} />
        <Field
          id={`words-${noShowId}`}
          label={t("words")}
          hint={t("wordsHint", { until })}
          error={error}
          required
        >
          {(control) => (
            <Textarea
              {...control}
              name="words"
              rows={4}
              maxLength={APPEAL_LENGTH}
              defaultValue={values.words}
            />
          )}
        </Field>
        <SubmitButton size="sm" busy={pending} aria-describedby={titleId}>
          {t("send")}
        </SubmitButton>
      </form>
    </details>
  );
};
