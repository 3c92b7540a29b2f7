import { NextIntlClientProvider, useMessages, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/Card";
import { Notice } from "@/components/ui/Notice";
import { FIELDS, isField } from "@/lib/domain/form/fields";
import { STEPS } from "@/lib/domain/vocabulary";
import { ageOn, isPlainDate } from "@/lib/domain/calendar/plain-date";
import type { DraftView } from "@/lib/server/db/questions/applicant/draft-for-step";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import { AnswerGroups } from "@/components/forms/AnswerGroups";
import { CheckDocuments } from "./CheckDocuments";
import { DeclarationForm } from "./DeclarationForm";
import { FindingNotice } from "@/components/forms/FindingNotice";
import type { FindingView } from "@/components/forms/form-view";
import { MissingList } from "./MissingList";
import type { FormAction } from "@/components/ui/use-posting";
import { WizardFrame } from "./WizardFrame";

/** PIPL art. 31: a guardian consents for a child under 14. */
const GUARDIAN_UNDER_AGE = 14;

interface CheckPageProps {
  readonly draft: DraftView;
  readonly findings: readonly FindingView[];
  readonly action: FormAction;
  /** One filling of this form: however often it is posted, it submits once. */
  readonly idempotencyKey: string;
}

const needsGuardian = (birthDate: string | undefined, today: string): boolean =>
  birthDate !== undefined && isPlainDate(birthDate) && ageOn(birthDate, today) < GUARDIAN_UNDER_AGE;

/** Everything as it will be declared, what still stands in the way, and the declaration itself. */
export const CheckPage = ({ draft, findings, action, idempotencyKey }: CheckPageProps) => {
  const t = useTranslations("check");
  const fields = useTranslations("fields");
  const { check, errors, validation } = useMessages();
  const words: Parameters<typeof NextIntlClientProvider>[0]["messages"] = {
    check: { form: check.form },
    validation,
    errors: { refusals: errors.refusals },
  };
  const wayTo = (name: string) =>
    isField(name) ? (
      <p>
        <Link href={`${paths[FIELDS[name].step](draft.id)}#${name}`} className="link inline-block min-h-6">
          {t("changeOf", { question: fields(`${name}.label`) })}
        </Link>
      </p>
    ) : null;
  const part = (title: string, children: ReactNode) => (
    <div className="grid gap-4">
      <h2 className="text-xl font-bold">{title}</h2>
      {children}
    </div>
  );
  return (
    <WizardFrame draft={draft} page="check">
      <p className="max-w-prose text-muted">{t("lead")}</p>
      <MissingList draft={draft} />
      {findings.map((finding) => (
        <FindingNotice key={finding.code} finding={finding}>
          {wayTo(finding.fields[0] ?? "")}
        </FindingNotice>
      ))}
      {STEPS.map((step) => (
        <div key={step} className="grid gap-4">
          {step === "attachments" ? (
            <CheckDocuments draft={draft} />
          ) : (
            part(
              t(`steps.${step}`),
              <AnswerGroups
                applicationId={draft.id}
                step={step}
                answers={draft.answers}
                errors={draft.missing.steps[step]}
              />,
            )
          )}
        </div>
      ))}
      {part(
        t("declarationTitle"),
        <>
          <Card>
            <p>{t("declaration")}</p>
            <p className="mt-3 text-sm text-muted">{t("fines")}</p>
          </Card>
          {draft.missing.complete ? null : <Notice tone="warning" title={t("notYet")} />}
          <NextIntlClientProvider messages={words}>
            <DeclarationForm
              applicationId={draft.id}
              idempotencyKey={idempotencyKey}
              guardian={needsGuardian(draft.answers.birthDate, draft.today)}
              action={action}
            />
          </NextIntlClientProvider>
        </>,
      )}
    </WizardFrame>
  );
};
