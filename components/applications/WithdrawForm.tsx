"use client";

import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import { FormMark, useFormState } from "@/components/ui/form-memory";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { refusalWords } from "@/lib/i18n/refusal-words";
import type { ActionState } from "@/lib/domain/action-state";
import { PhoneNumbers } from "@/components/ui/PhoneNumbers";

interface WithdrawFormProps {
  readonly action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  readonly applicationId: string;
  readonly version: number;
  /** A draft is deleted, not withdrawn. */
  readonly draft: boolean;
}

/** Two steps, because it cannot be undone: the consequence is read before the button is there. Works without script. */
export const WithdrawForm = ({ action, applicationId, version, draft }: WithdrawFormProps) => {
  const t = useTranslations("application.withdraw");
  const refusals = useTranslations("errors.refusals");
  const [state, submit] = useFormState(action, "withdraw");
  const refused = state.status === "refused" ? state : undefined;
  const words = refusalWords(refused?.data ?? {}, useLocale());
  return (
    <details
      className="no-print rounded-(--radius) border border-line bg-surface"
      open={refused !== undefined}
    >
      <summary className="inline-flex min-h-11 items-center px-5 font-semibold text-danger underline underline-offset-4">
        {t(draft ? "draftOpen" : "open")}
      </summary>
      <form action={submit} className="grid justify-items-start gap-3 px-5 pb-5">
        {refused ? (
          <Notice tone="danger" title={refusals(`${refused.code}.title`, words)} live>
            <p>
              <PhoneNumbers>{refusals(`${refused.code}.body`, words)}</PhoneNumbers>
            </p>
            <Link href={paths.application(applicationId)} className="link inline-flex min-h-11 items-center">
              {t("seeNow")}
            </Link>
          </Notice>
        ) : null}
        <p>{t(draft ? "draftBody" : "body")}</p>
        <FormMark form="withdraw" />
        <input type="hidden" name="applicationId" value={applicationId} />
        <input type="hidden" name="version" value={version} />
        <SubmitButton tone="danger">{t(draft ? "draftConfirm" : "confirm")}</SubmitButton>
      </form>
    </details>
  );
};
