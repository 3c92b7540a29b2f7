"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FormMark } from "@/components/ui/form-memory";
import { Notice } from "@/components/ui/Notice";
import { PhoneNumbers } from "@/components/ui/PhoneNumbers";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { usePosting } from "@/components/ui/use-posting";
import type { ActionState } from "@/lib/domain/action-state";
import { Link } from "@/lib/i18n/navigation";
import { refusalWords } from "@/lib/i18n/refusal-words";
import { paths } from "@/lib/paths";

export type CaseAction = (previous: ActionState, form: FormData) => Promise<ActionState>;

interface TwoStepsProps {
  /** Names the form, so that it is found again after a sign-in. */
  readonly form: string;
  readonly action: CaseAction;
  readonly applicationId: string;
  readonly version: number;
  readonly tone?: "primary" | "danger";
  readonly words: { readonly open: string; readonly confirm: string; readonly seeNow: string };
  /** What it leads to. */
  readonly children: ReactNode;
}

/** Two steps, because it cannot be undone: the consequence is read before the button is there. Works without script. */
export const TwoSteps = (props: TwoStepsProps) => {
  const { form, action, applicationId, version, tone = "primary", words, children } = props;
  const refusals = useTranslations("errors.refusals");
  const { state, pending, form: posting } = usePosting(action, form);
  const refused = state.status === "refused" ? state : undefined;
  const facts = refusalWords(refused?.data ?? {}, useLocale());
  return (
    <details
      className="no-print rounded-(--radius) border border-line bg-surface"
      open={refused !== undefined}
    >
      <summary
        className={`inline-flex min-h-11 items-center px-5 font-semibold underline underline-offset-4 ${tone === "danger" ? "text-danger" : "text-primary"}`}
      >
        {words.open}
      </summary>
      <form {...posting} className="grid justify-items-start gap-3 px-5 pb-5">
        {refused ? (
          <Notice tone="danger" title={refusals(`${refused.code}.title`, facts)} live>
            <p>
              <PhoneNumbers>{refusals(`${refused.code}.body`, facts)}</PhoneNumbers>
            </p>
            <Link href={paths.application(applicationId)} className="link inline-flex min-h-11 items-center">
              {words.seeNow}
            </Link>
          </Notice>
        ) : null}
        {children}
        <FormMark form={form} />
        <input type="hidden" name="applicationId" value={applicationId} />
        <input type="hidden" name="version" value={version} />
        <SubmitButton tone={tone} busy={pending}>
          {words.confirm}
        </SubmitButton>
      </form>
    </details>
  );
};
