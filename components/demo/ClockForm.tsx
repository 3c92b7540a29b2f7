"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";
import { Notice } from "@/components/ui/Notice";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { type FormAction, usePosting } from "@/components/ui/use-posting";
import { formatInstant } from "@/lib/i18n/dates";

interface ClockFormProps {
  readonly action: FormAction;
  /** Shanghai's clock as `YYYY-MM-DDTHH:mm`. */
  readonly shown: string;
  readonly moved: boolean;
}

const DAYS = [1, 7, 31] as const;

/** Sets the demo's clock. Every button is a submit of this one form, so it works without script. */
export const ClockForm = ({ action, shown, moved }: ClockFormProps) => {
  const t = useTranslations("demo.clock");
  const locale = useLocale();
  const { state, errors, pending, form } = usePosting(action);
  const wrong = errors.now !== undefined;
  const done = state.status === "ok" ? (state.data as { readonly now: string } | undefined) : undefined;
  return (
    <form {...form} noValidate className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <ErrorSummary
        title={t("errorTitle")}
        items={wrong ? [{ id: "now", message: t("errorNow") }] : []}
        attempt={state}
      />
      {state.status === "refused" ? <Notice tone="danger" title={t("failed")} live /> : null}
      {done && !pending ? (
        <Notice tone="success" title={t("done", { at: formatInstant(new Date(done.now), locale) })} live />
      ) : null}
      <Field id="now" label={t("set")} hint={t("setHint")} error={wrong ? t("errorNow") : undefined} required>
        {(control) => (
          <Input
            {...control}
            key={shown}
            name="now"
            type="datetime-local"
            defaultValue={state.status === "invalid" ? state.values.now : shown}
            min="2020-01-01T00:00"
            max="2099-12-31T23:59"
          />
        )}
      </Field>
      <div>
        <SubmitButton name="move" value="set" busy={pending} pendingLabel={t("pending")}>
          {t("apply")}
        </SubmitButton>
      </div>
      <fieldset className="grid gap-2">
        <legend className="mb-2 font-semibold">{t("shortcuts")}</legend>
        <div className="flex flex-wrap gap-3">
          {DAYS.map((days) => (
            <Button key={days} type="submit" name="move" value={String(days)} tone="quiet">
              {t("days", { days })}
            </Button>
          ))}
          {moved ? (
            <Button type="submit" name="move" value="back" tone="quiet">
              {t("back")}
            </Button>
          ) : null}
        </div>
      </fieldset>
    </form>
  );
};
