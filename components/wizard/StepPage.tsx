import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { BottomBar } from "@/components/layout/BottomBar";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";
import { demandedFields } from "@/lib/domain/form/demanded";
import { fieldsOfStep, type QuestionStep } from "@/lib/domain/form/form";
import { answersLookedAt, judgedQuestions, withDemands } from "@/lib/domain/form/judged-questions";
import { currentForm } from "@/lib/domain/types/known-types";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import type { DraftView } from "@/lib/server/db/questions/applicant/draft-for-step";
import { apiPaths } from "@/lib/paths";
import { formView } from "@/components/forms/field-views";
import { findingViews } from "@/components/forms/finding-views";
import { StepForm } from "@/components/forms/StepForm";
import type { FormAction } from "@/components/ui/use-posting";
import { WizardFrame } from "./WizardFrame";

interface StepPageProps {
  readonly draft: DraftView;
  readonly step: QuestionStep;
  readonly action: FormAction;
  /** Of the page's address: where it was opened from. */
  readonly from: "check" | undefined;
  readonly atHead?: Readonly<Record<string, ReactNode>>;
  readonly beside?: Readonly<Record<string, ReactNode>>;
  /** What stands outside the form of questions. */
  readonly children?: ReactNode;
}

/** One of the guide's three steps of questions. */
export const StepPage = async ({ draft, step, action, from, atHead, beside, children }: StepPageProps) => {
  const [t, locale, messages] = await Promise.all([getTranslations("wizard"), getLocale(), getMessages()]);
  const form = currentForm(draft.type);
  const names = fieldsOfStep(form, step);
  const demanded = demandedFields(form, draft.answers, draft.today);
  const judged = withDemands(judgedQuestions(form, names), demanded);
  const unconfirmed = draft.missing.unconfirmed.includes(step);
  const carried = names.filter((name) => draft.unconfirmed.includes(name) && draft.answers[name]);
  const first = form.steps[0]?.id === step;
  const [view, findings] = await Promise.all([
    formView(form, names, demanded, carried),
    findingViews(draft.findings, locale, { id: draft.id, form, step }),
  ]);
  const { dates, wizard, validation, attachments, documents, errors } = messages;
  const words = {
    dates,
    wizard,
    validation,
    attachments,
    documents: { photoVerdicts: documents.photoVerdicts },
    errors: { refusals: errors.refusals },
  };
  return (
    <WizardFrame draft={draft} page={step}>
      <NextIntlClientProvider messages={words}>
        {unconfirmed ? (
          <Notice title={t("carried.title", { serial: draft.carriedFrom })}>
            <p>{t("carried.body")}</p>
          </Notice>
        ) : null}
        <div hidden>{children}</div>
        <StepForm
          {...view}
          applicationId={draft.id}
          action={action}
          locale={locale}
          saveUrl={apiPaths.answers(draft.id)}
          step={step}
          judged={judged}
          otherAnswers={answersLookedAt(judged, draft.answers)}
          version={draft.version}
          savedAt={shanghaiTime(draft.updatedAt)}
          today={draft.today}
          values={Object.fromEntries(names.map((name) => [name, draft.answers[name] ?? ""]))}
          findings={findings}
          atHead={atHead}
          beside={beside}
        >
          {from ? <input type="hidden" name="from" value={from} /> : null}
          <BottomBar>
            <span className="flex flex-wrap gap-3">
              {first ? null : (
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
