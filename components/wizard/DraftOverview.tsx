import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/Card";
import { CopyText } from "@/components/ui/CopyText";
import { LinkButton } from "@/components/ui/LinkButton";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import { Pill, type Tone } from "@/components/ui/Pill";
import { DEADLINES } from "@/lib/domain/case/deadlines";
import { type Task, tasksOf } from "@/lib/domain/form/tasks";
import { fullName } from "@/lib/domain/people/names";
import { currentForm } from "@/lib/domain/types/known-types";
import { formatDate } from "@/lib/i18n/dates";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import type { DraftView } from "@/lib/server/db/questions/applicant/draft-for-step";

interface DraftOverviewProps {
  readonly draft: DraftView;
  /** The day on which an untouched draft is deleted. */
  readonly dueOn: string | null;
  /** What can be done beside going on (deleting). */
  readonly children?: ReactNode;
}

const TONES = { empty: "neutral", partial: "warning", complete: "success" } as const satisfies Record<
  Task["status"],
  Tone
>;

/** A draft: its steps with what is missing in each, by when it is to be submitted, and one button to the next thing. */
export const DraftOverview = ({ draft, dueOn, children }: DraftOverviewProps) => {
  const t = useTranslations("wizard.tasks");
  const frame = useTranslations("frame");
  const words = useTranslations("vocabulary");
  const locale = useLocale();
  const { id, serial, type, missing, answers, lastDay } = draft;
  const tasks = tasksOf(currentForm(type), missing, draft.statuses);
  const next = tasks.find(({ status }) => status !== "complete");
  const stateOf = ({ status, missing: count, unconfirmed, unchecked }: Task): string => {
    if (unconfirmed) return t("toConfirm");
    if (status === "empty") return t("empty");
    if (count > 0) return t("missing", { count });
    return unchecked > 0 ? t("unchecked") : t("complete");
  };
  return (
    <div className="grid max-w-3xl gap-5">
      <PageHeader
        title={t("title")}
        over={
          <span className="flex flex-wrap items-center gap-x-2">
            {words(`types.${type}`)}
            <CopyText text={serial} label={frame("copy")} copied={frame("copied")} />
            <Link href={paths.changeType(id)} className="link inline-flex min-h-11 items-center">
              {t("changeType")}
            </Link>
          </span>
        }
        lead={fullName(answers) || t("unnamed")}
      />
      {lastDay ? <Notice tone="warning" title={t("lastDay", { date: formatDate(lastDay, locale) })} /> : null}
      <Card>
        <ol className="grid divide-y divide-line">
          {tasks.map((task) => (
            <li key={task.step} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
              <Link href={paths[task.step](id)} className="link inline-flex min-h-11 items-center">
                {words(`steps.${task.step}`)}
              </Link>
              <Pill tone={task.unconfirmed ? "warning" : TONES[task.status]}>{stateOf(task)}</Pill>
            </li>
          ))}
        </ol>
        <div className="mt-4 grid gap-3">
          <LinkButton href={next ? paths[next.step](id) : paths.check(id)}>
            {next ? t("next", { step: words(`steps.${next.step}`) }) : t("check")}
          </LinkButton>
          <p className="text-sm text-muted">
            {dueOn
              ? t("deletedOn", { date: formatDate(dueOn, locale), days: DEADLINES.draftIdleDays })
              : t("saved")}
          </p>
        </div>
      </Card>
      {children}
    </div>
  );
};
