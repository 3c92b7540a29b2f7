"use client";

import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { type FormAction, usePosting } from "@/components/ui/use-posting";
import { type ActionState, pageToLoad } from "@/lib/domain/action-state";
import { CodeField, type CodeSent } from "./CodeField";
import { ExitForm } from "./ExitForm";
import { PhoneField } from "./PhoneField";
import { LoginAnswer } from "./LoginAnswer";

interface LoginFormProps {
  readonly action: FormAction;
  /** Where to go afterwards; a local path without its locale. */
  readonly next: string;
  readonly exitHref: string;
}

const sentOf = (state: ActionState) =>
  state.status === "ok" && pageToLoad(state) === undefined
    ? (state.data as (CodeSent & { readonly phone: string }) | undefined)
    : undefined;
const FIELDS = ["phone", "code"] as const;

/** Phone and code on one page (guide §1.2). Two buttons of one form, so it is the same two posts without script. */
export const LoginForm = ({ action, next, exitHref }: LoginFormProps) => {
  const t = useTranslations("login");
  const { state, errors, pending, post, form } = usePosting(action, "login");
  const sent = sentOf(state);
  const values: Readonly<Record<string, string>> = "values" in state ? (state.values ?? {}) : {};
  const wrong = FIELDS.filter((field) => errors[field]);

  return (
    <>
      <form {...form} noValidate className="grid gap-5">
        {/* Enter presses a form's first button: this one sends the code when none is typed and signs in when one is. */}
        <button type="submit" name="intent" value="auto" tabIndex={-1} aria-hidden className="sr-only" />
        <LoginAnswer
          state={state}
          post={post}
          wrong={wrong.map((field) => ({ id: field, message: t(`errors.${field}`) }))}
          sentTo={sent?.shown}
        />
        <input type="hidden" name="next" value={next} />
        <PhoneField
          label={t("phone")}
          placeholder={t("phonePlaceholder")}
          error={wrong.includes("phone") ? t("errors.phone") : undefined}
          value={sent?.phone ?? values.phone}
        />
        <CodeField
          name="code"
          label={t("code")}
          error={wrong.includes("code") ? t("errors.code") : undefined}
          value={values.code}
          sent={sent}
          intent="send"
          busy={pending}
        />
        <SubmitButton name="intent" value="signIn" pendingLabel={t("sending")} busy={pending}>
          {t("confirm")}
        </SubmitButton>
      </form>
      <ExitForm href={exitHref} />
    </>
  );
};
