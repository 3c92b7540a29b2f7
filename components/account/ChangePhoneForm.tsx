"use client";

import { useLocale, useTranslations } from "next-intl";
import { CodeField, type CodeSent } from "@/components/login/CodeField";
import { ExitForm } from "@/components/login/ExitForm";
import { PhoneField } from "@/components/login/PhoneField";
import { LoginRefusal } from "@/components/login/LoginRefusal";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";
import { Notice } from "@/components/ui/Notice";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { type FieldErrors, useAnswered } from "@/components/ui/use-answered";
import { type FormAction, usePosting } from "@/components/ui/use-posting";
import { refusalWords } from "@/lib/i18n/refusal-words";
import type { ActionState } from "@/lib/domain/action-state";

export interface ChangePhoneFormProps {
  readonly action: FormAction;
  /** The number of today, masked. */
  readonly oldPhone: string;
  readonly exitHref: string;
}

const FIELDS = ["oldCode", "phone", "newCode"] as const;
type FormField = (typeof FIELDS)[number];
type Values = Readonly<Partial<Record<FormField, string>>>;

/** What the action answers after a code went out: to which field it belongs, and what was typed so far. */
interface Sent extends CodeSent {
  readonly field: FormField;
  readonly values: Values;
}

const sentOf = (state: ActionState): Sent | undefined =>
  state.status === "ok" ? (state.data as Sent | undefined) : undefined;

/** What is wrong, by field, in words: what cannot be read, or the one refusal that is about a field. */
const useErrors = (state: ActionState): FieldErrors => {
  const t = useTranslations("account.phoneChange");
  const login = useTranslations("login.errors");
  const refusals = useTranslations("errors.refusals");
  const locale = useLocale();
  if (state.status === "invalid")
    return Object.fromEntries(
      FIELDS.filter((field) => state.fields[field]).map((field) => [
        field,
        login(field === "phone" ? "phone" : "code"),
      ]),
    );
  if (state.status !== "refused") return {};
  const { code, data = {} } = state;
  const about = FIELDS.find((field) => field === data.field);
  if (!about) return {};
  const facts = refusalWords(data, locale);
  const words = { title: refusals(`${code}.title`, facts), body: refusals(`${code}.body`, facts) };
  return { [about]: t("refusal", words) };
};

/** 原手机号码 and 现手机号码, each with a code of its own (guide §6.2). Three buttons of one form, so it is the same three
 *  posts without script. */
export const ChangePhoneForm = ({ action, oldPhone, exitHref }: ChangePhoneFormProps) => {
  const t = useTranslations("account.phoneChange");
  const login = useTranslations("login");
  const { state, pending, form } = usePosting(action, "changePhone");
  const told = useErrors(state);
  const { errors, onChange } = useAnswered(state, { wrong: told });
  const wrong = FIELDS.filter((field) => errors[field]);
  const sent = sentOf(state);
  const values: Values = sent?.values ?? ("values" in state ? state.values : {});
  const labels = { oldCode: t("oldCode"), phone: t("newPhone"), newCode: t("newCode") };

  const codeField = (name: "oldCode" | "newCode", intent: string, of: string) => {
    const own = sent?.field === name ? sent : undefined;
    return (
      <>
        {own ? (
          <Notice tone="success" title={login("sentTitle")} live>
            {login("sent", { phone: own.shown })}
          </Notice>
        ) : null}
        <CodeField
          name={name}
          label={labels[name]}
          error={errors[name]}
          value={values[name]}
          sent={own}
          intent={intent}
          of={of}
          busy={pending}
        />
      </>
    );
  };

  return (
    <>
      <form {...form} onChange={onChange} noValidate className="grid gap-5">
        {/* Enter presses a form's first button: it must not send one of the codes. */}
        <button type="submit" name="intent" value="change" tabIndex={-1} aria-hidden className="sr-only" />
        <ErrorSummary
          title={login("errorTitle")}
          items={wrong.map((field) => ({
            id: field,
            message: t("wrong", { label: labels[field], message: errors[field] ?? "" }),
          }))}
          attempt={state}
        />
        {state.status === "refused" && Object.keys(told).length === 0 ? (
          <LoginRefusal code={state.code} data={state.data ?? {}} />
        ) : null}
        <Field id="oldPhone" label={t("oldPhone")}>
          {(control) => <Input {...control} defaultValue={oldPhone} readOnly autoComplete="off" figures />}
        </Field>
        {codeField("oldCode", "sendOld", t("oldPhone"))}
        <hr className="border-line" />
        <PhoneField
          label={labels.phone}
          placeholder={t("newPhonePlaceholder")}
          error={errors.phone}
          value={values.phone}
        />
        {codeField("newCode", "sendNew", t("newPhone"))}
        <SubmitButton name="intent" value="change" pendingLabel={login("sending")} busy={pending}>
          {t("confirm")}
        </SubmitButton>
      </form>
      <ExitForm href={exitHref} />
    </>
  );
};
