import { useLocale, useTranslations } from "next-intl";
import { Timeline, type TimelineState } from "@/components/ui/Timeline";
import type { MilestoneStatus, MilestoneView } from "@/lib/domain/case/progress";
import { formatDate } from "@/lib/i18n/dates";

interface ProgressProps {
  readonly milestones: readonly MilestoneView[];
}

const STATES: Readonly<Record<MilestoneStatus, TimelineState>> = {
  done: "done",
  now: "now",
  next: "next",
  stopped: "ended",
};

/** The applicant's road: what is done and when, what is now and by when, what comes next. */
export const Progress = ({ milestones }: ProgressProps) => {
  const t = useTranslations("application.overview");
  const words = useTranslations("vocabulary");
  const locale = useLocale();
  const when = ({ status, on, by }: MilestoneView): string | undefined => {
    if (on) return formatDate(on, locale);
    return status === "now" && by ? t("byDate", { date: formatDate(by, locale) }) : undefined;
  };
  return (
    <Timeline
      words={{
        done: words("milestoneStatuses.done"),
        now: words("milestoneStatuses.now"),
        next: words("milestoneStatuses.next"),
        ended: words("milestoneStatuses.stopped"),
      }}
      items={milestones.map((milestone) => ({
        key: milestone.code,
        title: words(`milestones.${milestone.code}`),
        state: STATES[milestone.status],
        at: when(milestone),
      }))}
    />
  );
};
