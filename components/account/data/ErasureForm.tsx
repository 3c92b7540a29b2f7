"use client";

import { useTranslations } from "next-intl";
import { CodeField, type CodeSent } from "@/components/login/CodeField";
import { LoginRefusal } from "@/components/login/LoginRefusal";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { Field } from "@/components/ui/Field";
import { Notice } from "@/components/ui/Notice";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { Textarea } from "@/components/ui/Textarea";
import { type FormAction, usePosting } from "@/components/ui/use-posting";
import { DATA_REQUEST_LENGTHS } from "@/lib/domain/people/data-requests";
import { numberInGroups } from "@/lib/domain/short-number";

interface ErasureFormProps {
  readonly action: FormAction;
  /** Nothing is kept: the account goes too. */
  readonly isWhole: boolean;
}

interface Done {
  readonly drafts: number;
  readonly number: string;
}
type Answer = Partial<Done & CodeSent> & { readonly values?: Readonly<Record<string, string>> };

/** The code sent to the account's number, and the request. Two buttons of one form, the same without script. */
export const ErasureForm = ({ action, isWhole }: ErasureFormProps) => {
  const t = useTranslations("account.erasure");
  const login = useTranslations("login");
  const { state, errors, pending, form } = usePosting(action, "erasure");
  const answer: Answer = state.status === "ok" ? (state.data as Answer) : {};
  const { drafts = 0, number, shown, waitSeconds } = answer;
  if (number !== undefined)
    return (
      <Notice tone="success" live title={t("done", { count: drafts })}>
        {t("doneBody", { number: numberInGroups(number) })}
      </Notice>
    );
  const sent = shown === undefined || waitSeconds === undefined ? undefined : { shown, waitSeconds };
  const values = answer.values ?? ("values" in state ? state.values : {});
  const errorOf = {
    "erasure-words": errors.words && t("wordsError", { most: DATA_REQUEST_LENGTHS.words }),
    code: errors.code && login("errors.code"),
  };
  return (
    <form {...form} noValidate className="grid gap-3 border-t border-line pt-4">
      {/* Enter presses a form's first button: it must erase nothing. */}
      <button type="submit" name="intent" value="send" tabIndex={-1} aria-hidden className="sr-only" />
      <ErrorSummary
        title={login("errorTitle")}
        items={Object.entries(errorOf).flatMap(([id, message]) => (message ? [{ id, message }] : []))}
        attempt={state}
      />
      {state.status === "refused" ? <LoginRefusal code={state.code} data={state.data ?? {}} /> : null}
      {sent ? (
        <Notice tone="success" title={login("sentTitle")} live>
          {login("sent", { phone: sent.shown })}
        </Notice>
      ) : null}
      {isWhole ? null : (
        <Field id="erasure-words" label={t("words")} hint={t("wordsHint")} error={errorOf["erasure-words"]}>
          {(control) => (
            <Textarea
              {...control}
              name="words"
              rows={3}
              maxLength={DATA_REQUEST_LENGTHS.words}
              defaultValue={values.words}
            />
          )}
        </Field>
      )}
      <CodeField
        name="code"
        label={login("code")}
        error={errorOf.code}
        value={values.code}
        sent={sent}
        intent="send"
        busy={pending}
      />
      <p className="text-sm text-muted">{t("final")}</p>
      <SubmitButton name="intent" value="erase" tone="quiet" className="justify-self-start" busy={pending}>
        {t(isWhole ? "eraseAll" : "erase")}
      </SubmitButton>
    </form>
  );
};
