import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { SupplementFiles } from "@/components/attachments/SupplementFiles";
import type { RefusedUpload } from "@/components/attachments/UploadRefusal";
import { formView } from "@/components/forms/field-views";
import { StepForm } from "@/components/forms/StepForm";
import { BottomBar } from "@/components/layout/BottomBar";
import { Button } from "@/components/ui/Button";
import { CopyText } from "@/components/ui/CopyText";
import { findingViews } from "@/components/forms/finding-views";
import { declaredEntries } from "@/lib/domain/case/consents";
import { shapeOf } from "@/lib/domain/case/corrections";
import { demandedFields } from "@/lib/domain/form/demanded";
import { answersLookedAt, judgedQuestions, withDemands } from "@/lib/domain/form/judged-questions";
import { formOfCase } from "@/lib/domain/types/known-types";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import type { FormAction } from "@/components/ui/use-posting";
import { apiPaths } from "@/lib/paths";
import type { ApplicationView } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { AlsoOpen } from "./AlsoOpen";
import { ReturnedHead } from "./ReturnedHead";
import { returnedItems } from "./returned-items";

interface SupplementPageProps {
  readonly application: ApplicationView;
  /** What sending the answers does: 退补 is submitted again, what the window named is amended. */
  readonly event: "resubmit" | "amend";
  /** What came of files posted without script. */
  readonly refused: RefusedUpload | undefined;
  readonly back: string;
  readonly today: string;
  readonly action: FormAction;
  readonly idempotencyKey: string;
}

const FORM = "supplement-form";

/** 退补 and 窗口补正: exactly what was named, each with its reason, to be changed or confirmed, and sent (guide §1.7). */
export const SupplementPage = async (props: SupplementPageProps) => {
  const { application, event, refused, back, today, action, idempotencyKey } = props;
  const form = formOfCase(application);
  const { corrections } = application;
  if (!corrections) throw new Error(`nothing of ${application.serial} is open`);
  const { questions: names, complaints, days, lacking } = corrections;
  const demanded = demandedFields(form, application.answers, today);
  const judged = withDemands(judgedQuestions(form, names), demanded);
  const [t, check, frame, words, locale, messages, view, named, bars] = await Promise.all([
    getTranslations("wizard"),
    getTranslations("check.form"),
    getTranslations("frame"),
    getTranslations("vocabulary"),
    getLocale(),
    getMessages(),
    formView(form, names, demanded),
    returnedItems(application, event),
    getLocale().then((locale) => findingViews(complaints.bars, locale)),
  ]);
  const { id, serial, type, version, updatedAt, answers, dueOn } = application;
  const { dates, wizard, validation, attachments, documents, errors } = messages;
  const declared = lacking.length > 0 && {
    consents: lacking,
    labels: Object.fromEntries(declaredEntries(lacking).map((name) => [name, check(`labels.${name}`)])),
    why: Object.fromEntries(
      lacking.map((name) => [name, check(name === "PHOTO_BACKGROUND" ? "mustConfirmPhoto" : "mustConsent")]),
    ),
  };
  const { lines, also, texts, entries, boxes, replies, places, showing } = named;
  return (
    <div className="grid gap-6">
      <NextIntlClientProvider
        messages={{
          dates,
          wizard,
          validation,
          attachments,
          documents: { photoVerdicts: documents.photoVerdicts },
          check: { form: messages.check.form },
          errors: { refusals: errors.refusals },
        }}
      >
        <ReturnedHead
          event={event}
          over={
            <>
              {words(`types.${type}`)}
              <CopyText text={serial} label={frame("copy")} copied={frame("copied")} />
            </>
          }
          formId={FORM}
          lines={lines}
          also={{
            count: also.length,
            open: Math.max(also.filter(({ why }) => why !== "").length, bars.length),
          }}
          dueOn={dueOn}
        >
          <AlsoOpen applicationId={id} lines={also} bars={bars} />
        </ReturnedHead>
        <StepForm
          {...view}
          id={FORM}
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
          values={{ ...Object.fromEntries(names.map((name) => [name, answers[name] ?? ""])), ...entries }}
          alsoKept={Object.keys(entries)}
          days={days}
          shape={shapeOf(corrections)}
          findings={bars}
          notesOf={event === "amend" ? "window" : undefined}
          notes={texts}
          replies={replies}
          places={places}
          otherBoxes={boxes}
          items={lines}
          declared={declared || undefined}
          beneath={
            <>
              <SupplementFiles
                application={application}
                texts={texts}
                showing={showing}
                formId={FORM}
                bring={event === "amend"}
                back={back}
                refused={refused}
              />
              <BottomBar>
                <Button type="submit" form={FORM} name="intent" value="save" tone="quiet">
                  {t("saveDraft")}
                </Button>
                <Button type="submit" form={FORM} name="intent" value="next">
                  {t(`supplement.${event}.submit`, { count: lines.length })}
                </Button>
              </BottomBar>
            </>
          }
        >
          <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
          <input type="hidden" name="event" value={event} />
        </StepForm>
      </NextIntlClientProvider>
    </div>
  );
};
