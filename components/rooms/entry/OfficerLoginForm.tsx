"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";
import { Notice } from "@/components/ui/Notice";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { usePosting } from "@/components/ui/use-posting";
import { Proof } from "@/components/login/Proof";
import { type ActionState, pageToLoad } from "@/lib/domain/action-state";
import { getPathname, Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import type { DeskAction } from "@/components/desk/kit/DeskForm";
import { RefusalNotice } from "@/components/desk/kit/RefusalNotice";
import { useFieldWords } from "@/components/desk/kit/use-field-words";

interface OfficerLoginFormProps {
  readonly action: DeskAction;
  readonly next: string;
  /** The demo's inbox, where the code can be read. */
  readonly inboxHref: string | undefined;
}

interface Sent {
  readonly staffNo: string;
  readonly shown: string;
}

/** The code that is on its way, also after a wrong try; undefined while the password is asked for. */
const sentOf = (answer: ActionState): Sent | undefined => {
  if (answer.status === "ok") {
    if (pageToLoad(answer)) return undefined;
    const { sent } = answer.data as { sent?: { staffNo: string; maskedPhone: string } };
    return sent && { staffNo: sent.staffNo, shown: sent.maskedPhone };
  }
  if (answer.status === "idle" || answer.values.step !== "code") return undefined;
  return { staffNo: answer.values.staffNo ?? "", shown: answer.values.shown ?? "" };
};

/** Staff number and password first, then the code by SMS; each step is one plain form. */
export const OfficerLoginForm = ({ action, next, inboxHref }: OfficerLoginFormProps) => {
  const { state: answer, errors, pending, post, form: posting } = usePosting(action, "officerLogin");
  const locale = useLocale();
  const t = useTranslations("officer.login");
  const form = useTranslations("officer.form");
  const words = useFieldWords();
  const password = useRef<HTMLInputElement>(null);
  // A wrong one is typed anew; one that only waits for a proof goes off again with it.
  useEffect(() => {
    if (answer.status === "refused" && answer.code !== "proofNeeded" && password.current)
      password.current.value = "";
  }, [answer]);
  const sent = sentOf(answer);
  const values = answer.status === "invalid" || answer.status === "refused" ? answer.values : {};
  const errorOf = (name: string): string | undefined => {
    const code = errors[name];
    return code && words(name, code);
  };
  const asked = sent ? (["code"] as const) : (["staffNo", "password"] as const);
  return (
    <form {...posting} noValidate className="grid gap-4 rounded-(--radius) border border-line bg-surface p-5">
      <h2 className="font-bold">{sent ? t("step2") : t("step1")}</h2>
      <Proof state={answer} post={post} />
      {answer.status === "refused" && answer.code !== "proofNeeded" ? (
        <RefusalNotice code={answer.code} data={answer.data} />
      ) : null}
      <ErrorSummary
        title={form("checkFields")}
        items={asked.flatMap((name) => {
          const why = errorOf(name);
          return why ? [{ id: name, message: form("line", { label: t(name), why }) }] : [];
        })}
        attempt={answer}
      />
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="step" value={sent ? "code" : "password"} />
      {sent ? (
        <>
          <input type="hidden" name="staffNo" value={sent.staffNo} />
          <input type="hidden" name="shown" value={sent.shown} />
          <Notice tone="info" live>
            {t("sent", { phone: sent.shown })}{" "}
            {inboxHref ? (
              <Link href={inboxHref} target="_blank" className="link">
                {t("inbox")}
              </Link>
            ) : null}
          </Notice>
          <Field key="code" id="code" label={t("code")} error={errorOf("code")} required>
            {(control) => (
              <Input
                {...control}
                name="code"
                inputMode="numeric"
                autoComplete="one-time-code"
                figures
                autoFocus
              />
            )}
          </Field>
          <SubmitButton busy={pending}>{t("confirm")}</SubmitButton>
          {/* A full load on purpose: the form begins anew. */}
          <a
            href={getPathname({ href: paths.officerLogin(next), locale })}
            data-whole=""
            className="link justify-self-center py-1"
          >
            {t("back")}
          </a>
        </>
      ) : (
        <>
          <Field id="staffNo" label={t("staffNo")} error={errorOf("staffNo")} required>
            {(control) => (
              <Input
                {...control}
                name="staffNo"
                autoComplete="username"
                defaultValue={values.staffNo}
                figures
              />
            )}
          </Field>
          <Field id="password" label={t("password")} error={errorOf("password")} required>
            {(control) => (
              <Input
                {...control}
                ref={password}
                name="password"
                type="password"
                autoComplete="current-password"
                maxLength={200}
              />
            )}
          </Field>
          <SubmitButton busy={pending}>{t("next")}</SubmitButton>
        </>
      )}
    </form>
  );
};
