import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { BottomBar } from "@/components/layout/BottomBar";
import { Button } from "@/components/ui/Button";
import type { Finding } from "@/lib/domain/types/rules";
import type { StepStatus } from "@/lib/domain/form/completeness";
import { type DraftAnswers, fieldsOfStep } from "@/lib/domain/form/fields";
import type { ApplicationType, Step } from "@/lib/domain/vocabulary";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { apiPaths } from "@/lib/paths";
import { formView } from "@/components/forms/field-views";
import { findingViews } from "@/components/forms/finding-views";
import { StepForm } from "@/components/forms/StepForm";
import type { FormAction } from "@/components/ui/use-posting";
import { WizardFrame } from "./WizardFrame";

interface StepPageProps {
  readonly draft: {
    readonly id: string;
    readonly serial: string;
    readonly type: ApplicationType;
    readonly version: number;
    readonly updatedAt: Date;
    readonly today: string;
    readonly answers: DraftAnswers;
    readonly findings: readonly Finding[];
    readonly statuses: Readonly<Record<Step, StepStatus>>;
  };
  readonly step: Exclude<Step, "attachments">;
  readonly action: FormAction;
  readonly atHead?: Readonly<Record<string, ReactNode>>;
  readonly beside?: Readonly<Record<string, ReactNode>>;
  /** What stands outside the form of questions. */
  readonly children?: ReactNode;
}

/** One of the guide's three steps of questions. */
export const StepPage = async ({ draft, step, action, atHead, beside, children }: StepPageProps) => {
  const [t, locale, messages] = await Promise.all([getTranslations("wizard"), getLocale(), getMessages()]);
  const names = fieldsOfStep(step);
  const [view, findings] = await Promise.all([formView(names), findingViews(draft.findings, locale)]);
  const { wizard, validation, attachments, documents, errors } = messages;
  const words = {
    wizard,
    validation,
    attachments,
    documents: { photoVerdicts: documents.photoVerdicts },
    errors: { refusals: errors.refusals },
  };
  return (
    <WizardFrame draft={draft} page={step}>
      <NextIntlClientProvider messages={words}>
        <div hidden>{children}</div>
        <StepForm
          {...view}
          applicationId={draft.id}
          action={action}
          locale={locale}
          saveUrl={apiPaths.answers(draft.id)}
          step={step}
          judgedBy={[step]}
          version={draft.version}
          savedAt={shanghaiTime(draft.updatedAt)}
          today={draft.today}
          values={Object.fromEntries(names.map((name) => [name, draft.answers[name] ?? ""]))}
          findings={findings}
          atHead={atHead}
          beside={beside}
        >
          <BottomBar>
            <span className="flex flex-wrap gap-3">
              {step === "personal" ? null : (
                <Button type="submit" name="intent" value="previous" tone="quiet">
                  {t("previous")}
                </Button>
              )}
              <Button type="submit" name="intent" value="save" tone="quiet">
                {t("saveDraft")}
              </Button>
            </span>
            <Button type="submit" name="intent" value="next">
              {t("next")}
            </Button>
          </BottomBar>
        </StepForm>
      </NextIntlClientProvider>
    </WizardFrame>
  );
};
