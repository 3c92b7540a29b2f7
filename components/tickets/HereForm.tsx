"use client";

import { useTranslations } from "next-intl";
import { RefusalNotice } from "@/components/forms/RefusalNotice";
import { Field } from "@/components/ui/Field";
import { FormMark } from "@/components/ui/form-memory";
import { Input } from "@/components/ui/Input";
import { LinkButton } from "@/components/ui/LinkButton";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { type FormAction, usePosting } from "@/components/ui/use-posting";
import { paths } from "@/lib/paths";
import type { VisitView } from "./ticket-view";

interface HereFormProps {
  readonly visit: VisitView;
  readonly action: FormAction;
}

/** A visit of today without a number: from when on it is given, and the field that takes it in the hall. */
export const HereForm = ({ visit, action }: HereFormProps) => {
  const t = useTranslations("ticket.here");
  const { applicationId, fullName, hall, hours, opensAt, isOpen, closesAt } = visit;
  const { state, pending, form } = usePosting(action, applicationId);
  const id = `code-${applicationId}`;
  return (
    <article className="grid gap-3 rounded-(--radius) border border-l-4 border-line border-l-primary bg-surface p-5">
      <h2 className="text-xl font-bold">{t("title", { hours })}</h2>
      <p>
        {hall} · {fullName}
      </p>
      <p>{t(isOpen ? "open" : "early", { from: opensAt, until: closesAt })}</p>
      {isOpen ? (
        <form {...form} className="grid justify-items-start gap-3">
          {state.status === "refused" ? (
            <RefusalNotice code={state.code} data={state.data} attempt={state} />
          ) : null}
          <FormMark form={applicationId} />
          <input type="hidden" name="applicationId" value={applicationId} />
          <Field id={id} label={t("code")} hint={t("codeHint")} required>
            {(control) => (
              <Input
                {...control}
                name="code"
                maxLength={20}
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                className="figures max-w-40 uppercase"
              />
            )}
          </Field>
          <SubmitButton busy={pending}>{t("confirm")}</SubmitButton>
        </form>
      ) : null}
      <p>
        <LinkButton href={paths.booked(applicationId)} tone="quiet" size="sm">
          {t("booking")}
        </LinkButton>
      </p>
    </article>
  );
};
