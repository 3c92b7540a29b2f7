"use client";

import { useLocale, useTranslations } from "next-intl";
import { CodeField } from "@/components/login/CodeField";
import { LoginAnswer } from "@/components/login/LoginAnswer";
import { Checkbox } from "@/components/ui/Checkbox";
import { LinkButton } from "@/components/ui/LinkButton";
import { Notice } from "@/components/ui/Notice";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { type FormAction, usePosting } from "@/components/ui/use-posting";
import type { ActionState } from "@/lib/domain/action-state";
import { formatDate } from "@/lib/i18n/dates";
import { paths } from "@/lib/paths";

interface CancelByLinkFormProps {
  readonly token: string;
  /** The last day for another booking; null: none is possible in time, and the application ends. */
  readonly bookAgainUntil: string | null;
  readonly action: FormAction;
}

interface Answer {
  readonly waitSeconds: number;
  /** The last day for another booking; "": the application has ended. */
  readonly cancelled: string;
}

const answerOf = (state: ActionState): Partial<Answer> =>
  state.status === "ok" ? (state.data as Partial<Answer>) : {};

/** The code that went to the account's phone, and the button that cancels; in their place, once it is done, what follows. */
export const CancelByLinkForm = ({ token, bookAgainUntil, action }: CancelByLinkFormProps) => {
  const t = useTranslations("booking.byLink");
  const words = useTranslations("booking.cancel");
  const login = useTranslations("login");
  const locale = useLocale();
  const { state, errors, pending, post, form } = usePosting(action, "cancelByLink");
  const { waitSeconds, cancelled } = answerOf(state);
  if (cancelled !== undefined)
    return (
      <Notice tone="success" title={t("done")} live>
        <p>{cancelled ? t("doneBody", { date: formatDate(cancelled, locale) }) : t("ended")}</p>
        {cancelled ? (
          <LinkButton href={paths.todo()} size="sm" tone="quiet" className="mt-2">
            {t("toBook")}
          </LinkButton>
        ) : null}
      </Notice>
    );
  const ends = bookAgainUntil === null || (state.status === "refused" && state.code === "cancellingEnds");
  const values: Readonly<Record<string, string>> = "values" in state ? (state.values ?? {}) : {};
  const wrong = errors.code ? login("errors.code") : undefined;
  const sent = waitSeconds === undefined ? undefined : { shown: t("phoneOnFile"), waitSeconds };
  return (
    <form {...form} noValidate className="grid gap-5">
      {/* Enter presses a form's first button: it must not send a code. */}
      <button type="submit" name="intent" value="cancel" tabIndex={-1} aria-hidden className="sr-only" />
      <input type="hidden" name="token" value={token} />
      <LoginAnswer
        state={state}
        post={post}
        wrong={wrong ? [{ id: "code", message: wrong }] : []}
        sentTo={sent?.shown}
      />
      <p className="text-[0.9375rem]">{t("lead")}</p>
      <p className="text-[0.9375rem]">
        {ends ? words("ends") : words("until", { date: formatDate(bookAgainUntil, locale) })}
      </p>
      {ends ? (
        <Checkbox
          id="understood"
          name="understood"
          label={words("understood")}
          defaultChecked={values.understood === "on"}
          required
        />
      ) : null}
      <CodeField name="code" label={t("code")} error={wrong} sent={sent} intent="send" busy={pending} />
      <SubmitButton name="intent" value="cancel" tone="danger" busy={pending}>
        {words("confirm")}
      </SubmitButton>
    </form>
  );
};
