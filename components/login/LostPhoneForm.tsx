"use client";

import { useTranslations } from "next-intl";
import { CopyText } from "@/components/ui/CopyText";
import { Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { type FormAction, usePosting } from "@/components/ui/use-posting";
import type { ActionState } from "@/lib/domain/action-state";
import { CodeField, type CodeSent } from "./CodeField";
import { ExitForm } from "./ExitForm";
import { LoginAnswer } from "./LoginAnswer";
import { PhoneField } from "./PhoneField";

interface LostPhoneFormProps {
  readonly action: FormAction;
  readonly exitHref: string;
}

const FIELDS = ["serial", "passportNo", "phone", "code"] as const;

interface Received {
  readonly number: string;
  /** The last day, in words. */
  readonly until: string;
}
type Sent = CodeSent & { readonly values: Readonly<Record<string, string>> };

const answerOf = (state: ActionState): Partial<Sent & Received> =>
  state.status === "ok" ? (state.data as Partial<Sent & Received>) : {};

/** 手机号已不用: application, passport and a new number with its code; in its place the number to show at the hall, which
 *  is the same whether anything matched. */
export const LostPhoneForm = ({ action, exitHref }: LostPhoneFormProps) => {
  const t = useTranslations("login");
  const { state, errors, pending, post, form } = usePosting(action, "lostPhone");
  const { number, until = "", shown, waitSeconds, values: kept } = answerOf(state);
  if (number !== undefined) return <LostPhoneReceived number={number} until={until} exitHref={exitHref} />;
  const sent = shown === undefined || waitSeconds === undefined ? undefined : { shown, waitSeconds };
  const values: Readonly<Record<string, string>> = kept ?? ("values" in state ? (state.values ?? {}) : {});
  const wordsOf = (field: (typeof FIELDS)[number]): string =>
    field === "phone" || field === "code" ? t(`errors.${field}`) : t(`lostPhone.errors.${field}`);
  const errorOf = (field: (typeof FIELDS)[number]) => (errors[field] ? wordsOf(field) : undefined);
  return (
    <>
      <form {...form} noValidate className="grid gap-5">
        {/* Enter presses a form's first button: it must not send a code. */}
        <button type="submit" name="intent" value="ask" tabIndex={-1} aria-hidden className="sr-only" />
        <LoginAnswer
          state={state}
          post={post}
          wrong={FIELDS.flatMap((id) => (errors[id] ? [{ id, message: wordsOf(id) }] : []))}
          sentTo={sent?.shown}
        />
        {(["serial", "passportNo"] as const).map((name) => (
          <Field
            key={name}
            id={name}
            label={t(`lostPhone.${name}`)}
            hint={t(`lostPhone.${name}Hint`)}
            error={errorOf(name)}
            required
          >
            {(control) => (
              <Input
                {...control}
                name={name}
                inputMode={name === "serial" ? "numeric" : undefined}
                autoCapitalize="characters"
                autoComplete="off"
                defaultValue={values[name]}
                figures
              />
            )}
          </Field>
        ))}
        <PhoneField
          label={t("lostPhone.phone")}
          placeholder={t("phonePlaceholder")}
          error={errorOf("phone")}
          value={values.phone}
        />
        <CodeField
          name="code"
          label={t("lostPhone.code")}
          error={errorOf("code")}
          value={values.code}
          sent={sent}
          intent="send"
          busy={pending}
        />
        <SubmitButton name="intent" value="ask" pendingLabel={t("sending")} busy={pending}>
          {t("lostPhone.submit")}
        </SubmitButton>
      </form>
      <ExitForm href={exitHref} />
    </>
  );
};

const LostPhoneReceived = ({ number, until, exitHref }: Received & { readonly exitHref: string }) => {
  const t = useTranslations("login.lostPhone.received");
  return (
    <section role="status" className="grid gap-3">
      <h2 className="text-lg font-bold">{t("title")}</h2>
      <p className="flex flex-wrap items-center gap-x-3">
        <span className="text-muted">{t("number")}</span>
        <span className="text-xl font-bold">
          <CopyText text={number} label={t("copy")} copied={t("copied")} />
        </span>
      </p>
      <p>{t("come", { until })}</p>
      <p>{t("then")}</p>
      <p className="text-sm text-muted">{t("silent")}</p>
      <ExitForm href={exitHref} />
    </section>
  );
};
