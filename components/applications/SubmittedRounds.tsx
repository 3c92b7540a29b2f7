import { useLocale, useTranslations } from "next-intl";
import { AnswerGroups } from "@/components/forms/AnswerGroups";
import { Card } from "@/components/ui/Card";
import { CopyText } from "@/components/ui/CopyText";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { PageHeader } from "@/components/ui/PageHeader";
import { changedFields } from "@/lib/domain/form/changes";
import { fileSlotsOf } from "@/lib/domain/form/papers";
import { formatMoment } from "@/lib/i18n/dates";
import { Link } from "@/lib/i18n/navigation";
import { apiPaths, paths } from "@/lib/paths";
import type {
  SubmissionsView,
  SubmittedRound,
} from "@/lib/server/db/questions/applicant/submissions-of-applicant";

interface SubmittedRoundsProps {
  readonly submissions: SubmissionsView;
  readonly shown: SubmittedRound;
}

/** What I submitted: the answers and papers of a round, and what differs from the round before. */
export const SubmittedRounds = ({ submissions, shown }: SubmittedRoundsProps) => {
  const t = useTranslations("application.submissions");
  const check = useTranslations("check");
  const frame = useTranslations("frame");
  const fields = useTranslations("fields");
  const slots = useTranslations("documents.slots");
  const words = useTranslations("vocabulary.types");
  const attachments = useTranslations("attachments");
  const locale = useLocale();
  const { id, serial, type, rounds } = submissions;
  const { form, answers, files } = shown;
  const before = rounds.find(({ round }) => round === shown.round - 1);
  const isNew = (file: { readonly id: string }): boolean =>
    before !== undefined && !before.files.some((earlier) => earlier.id === file.id);
  const given = fileSlotsOf(form).filter((slot) => files.some((file) => file.slot === slot));
  const changes = before
    ? [
        ...changedFields(form, before.answers, answers).map((name) => fields(`${name}.label`)),
        ...given
          .filter((slot) => files.some((file) => file.slot === slot && isNew(file)))
          .map((slot) => slots(`${slot}.short`)),
      ]
    : [];
  return (
    <div className="grid gap-5">
      <PageHeader
        title={t("title")}
        over={
          <span className="flex flex-wrap items-center gap-x-2">
            {words(type)}
            <CopyText text={serial} label={frame("copy")} copied={frame("copied")} />
          </span>
        }
        lead={t("lead", { round: shown.round, moment: formatMoment(shown.submittedAt, locale) })}
      />
      {rounds.length > 1 ? (
        <nav aria-label={t("rounds")} className="no-print">
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {rounds.map(({ round }) => (
              <li key={round}>
                <Link
                  href={paths.submissions(id, round)}
                  aria-current={round === shown.round ? "page" : undefined}
                  className="link inline-flex min-h-11 items-center aria-[current]:font-bold"
                >
                  {t("round", { round })}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {before ? (
        <Card title={t("changed", { round: before.round })} titleId="changed">
          {changes.length === 0 ? (
            <p>{t("nothingChanged")}</p>
          ) : (
            <ul className="list-disc pl-5">
              {changes.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          )}
        </Card>
      ) : null}
      {form.steps.map(({ id: step }) =>
        step === "attachments" ? null : (
          <section key={step} className="grid gap-4">
            <h2 className="text-xl font-bold">{check(`steps.${step}`)}</h2>
            <AnswerGroups
              applicationId={id}
              form={form}
              step={step}
              answers={answers}
              before={before?.answers}
              submitted
            />
          </section>
        ),
      )}
      <section className="grid gap-4">
        <h2 className="text-xl font-bold">{check("steps.attachments")}</h2>
        <Card>
          <DefinitionList
            items={given.map((slot) => ({
              key: slot,
              term: slots(`${slot}.short`),
              value: (
                <span className="grid gap-1">
                  {files
                    .filter((file) => file.slot === slot)
                    .map((file) => (
                      <a
                        key={file.id}
                        href={apiPaths.file(file.id, { view: 1 })}
                        target="_blank"
                        rel="noreferrer"
                        className="link break-all"
                      >
                        {isNew(file) ? t("newFile", { name: file.name }) : file.name}
                        <span className="sr-only">{attachments("newWindow")}</span>
                      </a>
                    ))}
                </span>
              ),
            }))}
          />
        </Card>
      </section>
    </div>
  );
};
