import { NextIntlClientProvider, useMessages, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/Card";
import { Notice } from "@/components/ui/Notice";
import type { DraftView } from "@/lib/server/db/questions/applicant/draft-for-step";
import { questionOf } from "@/lib/domain/form/form";
import { consentsNeeded } from "@/lib/domain/case/consents";
import type { Field } from "@/lib/domain/questions/registry";
import { currentForm } from "@/lib/domain/types/known-types";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import { hasDoubtfulPhoto } from "@/lib/domain/attachments/photo-rules";
import { AnswerGroups } from "@/components/forms/AnswerGroups";
import { CheckDocuments } from "./CheckDocuments";
import { DeclarationForm } from "./DeclarationForm";
import { FindingNotice } from "@/components/forms/FindingNotice";
import type { FindingView } from "@/components/forms/form-view";
import { MissingList } from "./MissingList";
import type { FormAction } from "@/components/ui/use-posting";
import { WizardFrame } from "./WizardFrame";

interface CheckPageProps {
  readonly draft: DraftView;
  readonly findings: readonly FindingView[];
  readonly action: FormAction;
  /** One filling of this form: however often it is posted, it submits once. */
  readonly idempotencyKey: string;
}

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
  const form = currentForm(draft.type);
  const barring = findings.filter(({ severity }) => severity === "BLOCK");
  const wayTo = (name: Field) => (
    <p>
      <Link
        href={`${paths.stepFromCheck(questionOf(form, name).step, draft.id)}#${name}`}
        className="link inline-block min-h-6"
      >
        {t("changeOf", { question: fields(`${name}.label`) })}
      </Link>
    </p>
  );
  const part = (title: string, children: ReactNode) => (
    <div className="grid gap-4">
      <h2 className="text-xl font-bold">{title}</h2>
      {children}
    </div>
  );
  return (
    <WizardFrame draft={draft} page="check">
      <p className="max-w-prose text-muted">{t("lead")}</p>
      <MissingList draft={draft} barring={barring} />
      {findings.map((finding) => (
        <FindingNotice key={finding.code} finding={finding}>
          {finding.fields[0] ? wayTo(finding.fields[0]) : null}
        </FindingNotice>
      ))}
      {form.steps.map(({ id: step }) => (
        <div key={step} className="grid gap-4">
          {step === "attachments" ? (
            <CheckDocuments draft={draft} />
          ) : (
            part(
              t(`steps.${step}`),
              <AnswerGroups
                applicationId={draft.id}
                form={form}
                step={step}
                answers={draft.answers}
                errors={draft.missing.steps[step] ?? {}}
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
          {draft.missing.complete && barring.length === 0 ? null : (
            <Notice tone="warning" title={t("notYet")} />
          )}
          <NextIntlClientProvider messages={words}>
            <DeclarationForm
              applicationId={draft.id}
              idempotencyKey={idempotencyKey}
              consents={consentsNeeded(draft.answers.birthDate, draft.today, hasDoubtfulPhoto(draft.files))}
              action={action}
            />
          </NextIntlClientProvider>
        </>,
      )}
    </WizardFrame>
  );
};
