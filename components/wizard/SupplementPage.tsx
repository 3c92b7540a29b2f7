import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { SupplementFiles } from "@/components/attachments/SupplementFiles";
import { BottomBar } from "@/components/layout/BottomBar";
import { Button } from "@/components/ui/Button";
import { CopyText } from "@/components/ui/CopyText";
import { PageHeader } from "@/components/ui/PageHeader";
import { inLanguage } from "@/lib/domain/text";
import { openedBy } from "@/lib/domain/form/form";
import { answersLookedAt, judgedQuestions } from "@/lib/domain/form/judged-questions";
import { formOfCase } from "@/lib/domain/types/known-types";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import type { ApplicationView } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { apiPaths } from "@/lib/paths";
import { formView } from "@/components/forms/field-views";
import { ReturnList } from "./ReturnList";
import { StepForm } from "@/components/forms/StepForm";
import type { FormAction } from "@/components/ui/use-posting";

interface SupplementPageProps {
  readonly application: ApplicationView;
  readonly query: Readonly<Record<string, string | string[] | undefined>>;
  readonly back: string;
  readonly today: string;
  readonly action: FormAction;
  readonly idempotencyKey: string;
}

/** 退补: exactly what was returned, each with its reason, and 重新提交 (guide §1.7). */
export const SupplementPage = async (props: SupplementPageProps) => {
  const { application, query, back, today, action, idempotencyKey } = props;
  const form = formOfCase(application);
  // The questions the return opened again.
  const names = openedBy(
    form,
    application.returnItems.map((item) => item.target),
  );
  const judged = judgedQuestions(form, names);
  const [t, common, words, locale, messages, view] = await Promise.all([
    getTranslations("wizard"),
    getTranslations("common"),
    getTranslations("vocabulary"),
    getLocale(),
    getMessages(),
    formView(form, names),
  ]);
  const { id, serial, type, version, updatedAt, answers, returnItems } = application;
  const { wizard, validation, attachments, documents, errors } = messages;
  const texts = Object.fromEntries(returnItems.map(({ target, text }) => [target, inLanguage(text, locale)]));
  return (
    <div className="grid gap-6">
      <PageHeader
        title={t("supplement.title")}
        over={
          <span className="flex flex-wrap items-center gap-x-2">
            {words(`types.${type}`)}
            <CopyText text={serial} label={common("copy")} copied={common("copied")} />
          </span>
        }
        lead={t("supplement.lead")}
      />
      <ReturnList items={returnItems} texts={texts} dueOn={application.dueOn} />
      <NextIntlClientProvider
        messages={{
          wizard,
          validation,
          attachments,
          documents: { photoVerdicts: documents.photoVerdicts },
          errors: { refusals: errors.refusals },
        }}
      >
        <SupplementFiles application={application} texts={texts} back={back} query={query} />
        <StepForm
          {...view}
          applicationId={id}
          action={action}
          locale={locale}
          saveUrl={apiPaths.answers(id)}
          step="supplement"
          judged={judged}
          otherAnswers={answersLookedAt(judged, answers)}
          version={version}
          savedAt={shanghaiTime(updatedAt)}
          today={today}
          values={Object.fromEntries(names.map((name) => [name, answers[name] ?? ""]))}
          findings={[]}
          notes={texts}
        >
          <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
          <BottomBar>
            <Button type="submit" name="intent" value="save" tone="quiet">
              {t("saveDraft")}
            </Button>
            <Button type="submit" name="intent" value="next">
              {t("supplement.submit")}
            </Button>
          </BottomBar>
        </StepForm>
      </NextIntlClientProvider>
    </div>
  );
};
