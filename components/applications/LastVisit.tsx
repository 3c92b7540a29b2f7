import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";
import type { LifecycleEvent } from "@/lib/domain/case/lifecycle";
import { rowOf } from "@/lib/domain/case/states";
import { CALLS_BEFORE_MISSED } from "@/lib/domain/visit/ticket";
import { formatDate } from "@/lib/i18n/dates";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import type { ApplicationView } from "@/lib/server/db/questions/applicant/application-for-applicant";

/** How a visit ends without an acceptance. */
const ENDINGS: readonly LifecycleEvent[] = [
  "cancel",
  "cancelByHall",
  "noShow",
  "missedCall",
  "visitorLeft",
  "dayEnd",
  "correct",
];
const UNKEPT = ["CANCELLED", "CANCELLED_BY_HALL", "NO_SHOW", "INVALID_VISIT"] as const;

interface LastVisitProps {
  readonly application: Pick<ApplicationView, "state" | "events"> & {
    readonly appointment: Pick<NonNullable<ApplicationView["appointment"]>, "status" | "date"> | null;
  };
}

/** Why somebody who had an appointment is to book again, and what it costs them; nothing before the first one. */
export const LastVisit = ({ application }: LastVisitProps) => {
  const t = useTranslations("application.lastVisit");
  const locale = useLocale();
  const { appointment, events, state } = application;
  const how = UNKEPT.find((status) => status === appointment?.status);
  const ended = events.findLast(({ event }) => ENDINGS.includes(event))?.event;
  // What a window named after looking at the case is told by its list.
  if (rowOf(state).action !== "book" || !appointment || !how || ended === "correct") return null;
  // Both leave an invalid visit behind: calls in vain, or a visit that was begun or waited for and not finished.
  const unserved = how === "INVALID_VISIT" && (ended === "dayEnd" || ended === "visitorLeft");
  const words = unserved ? "UNSERVED" : how;
  const count = Number(events.findLast(({ event }) => event === "noShow")?.data.count ?? 1);
  const date = formatDate(appointment.date, locale);
  return (
    <Notice tone="warning" title={t(`${words}.title`, { date, calls: CALLS_BEFORE_MISSED })}>
      {t(`${words}.body`, { count })}
      {how === "NO_SHOW" ? (
        <p className="mt-1">
          <Link href={paths.noShows()} className="link inline-block min-h-6">
            {t("record")}
          </Link>
        </p>
      ) : null}
    </Notice>
  );
};
