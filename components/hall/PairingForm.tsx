"use client";

import { useLocale, useTranslations } from "next-intl";
import { controlProps, FieldError } from "@/components/ui/Field";
import { FormMark } from "@/components/ui/form-memory";
import { Notice } from "@/components/ui/Notice";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { type FormAction, usePosting } from "@/components/ui/use-posting";
import type { DeviceKind } from "@/lib/domain/visit/hall-device";
import { refusalWords } from "@/lib/i18n/refusal-words";

interface PairingFormProps {
  readonly kind: DeviceKind;
  readonly hallId: string;
  readonly hall: string;
  readonly action: FormAction;
}

/** The code an administrator reads aloud, typed once. */
export const PairingForm = ({ kind, hallId, hall, action }: PairingFormProps) => {
  const t = useTranslations("devices.pairing");
  const locale = useLocale();
  const validation = useTranslations("validation");
  const refusals = useTranslations("errors.refusals");
  const { state, errors, form } = usePosting(action, "pairing");
  const told = state.status === "refused" ? refusalWords(state.data ?? {}, locale) : {};
  const code = errors.code === "required" ? "required" : errors.code && "pairingCode";
  return (
    <main className="mx-auto grid w-full max-w-xl gap-5 p-8">
      <h1 className="text-3xl font-bold">{t(`title.${kind}`)}</h1>
      <p className="text-lg">{t("body", { hall })}</p>
      {state.status === "refused" ? (
        <Notice tone="danger" live title={refusals(`${state.code}.title`, told)}>
          {refusals(`${state.code}.body`, told)}
        </Notice>
      ) : null}
      <form {...form} noValidate className="grid gap-4">
        <FormMark form="pairing" />
        <input type="hidden" name="hallId" value={hallId} />
        <input type="hidden" name="kind" value={kind} />
        <div>
          <label htmlFor="code" className="block text-lg font-semibold">
            {t("code")}
          </label>
          <p id="code-hint" className="text-muted">
            {t("hint")}
          </p>
          {code ? <FieldError id="code-error">{validation(code)}</FieldError> : null}
          <input
            name="code"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            className="figures mt-1 min-h-16 w-full rounded-(--radius) border border-control bg-surface px-4 text-3xl uppercase"
            {...controlProps("code", { hint: true, error: Boolean(code), required: true })}
          />
        </div>
        <SubmitButton className="min-h-16 text-xl">{t("confirm")}</SubmitButton>
      </form>
    </main>
  );
};
