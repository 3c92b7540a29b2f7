import { useLocale, useTranslations } from "next-intl";
import { monthsOf, weeksOf } from "@/lib/domain/calendar/month-grid";
import { formatDate, formatMonth, formatWeekday } from "@/lib/i18n/dates";
import { Link } from "@/lib/i18n/navigation";
import type { FreePlace } from "@/lib/server/db/questions/booking/places-to-choose";
import { placesHref, type ShownPlaces } from "./chooser-view";

interface MonthOfPlacesProps {
  /** Of one hall, at least one. */
  readonly places: readonly FreePlace[];
  readonly path: string;
  readonly shown: ShownPlaces;
  /** The day whose hours are shown below. */
  readonly day: string;
}

/** A month as a table: a day with free places is a link that says how many. */
export const MonthOfPlaces = ({ places, path, shown, day }: MonthOfPlacesProps) => {
  const t = useTranslations("booking.choose");
  const locale = useLocale();
  const months = monthsOf(places.map(({ date }) => date));
  const month = months.find((each) => each === shown.month) ?? day.slice(0, 7);
  const weeks = weeksOf(month);
  const leftOn = (date: string): number =>
    places.filter((place) => place.date === date).reduce((sum, { left }) => sum + left, 0);
  return (
    <>
      {months.length > 1 ? (
        <ul className="mb-2 flex flex-wrap gap-4">
          {months.map((each) => (
            <li key={each}>
              <Link
                href={placesHref(path, { ...shown, day: "" }, { month: each })}
                scroll={false}
                aria-current={each === month ? "true" : undefined}
                className="link inline-block min-h-6 aria-[current=true]:font-bold aria-[current=true]:no-underline"
              >
                {formatMonth(each, locale)}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      <table className="w-full max-w-md table-fixed text-center">
        <caption className="pb-1 text-left font-semibold">{formatMonth(month, locale)}</caption>
        <thead>
          <tr>
            {(weeks[1] ?? []).map((date) => (
              <th key={date} scope="col" className="pb-1 text-sm font-normal text-muted">
                {formatWeekday(date ?? "", locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, row) => (
            <tr key={week.find(Boolean) ?? row}>
              {week.map((date, at) => {
                const left = date ? leftOn(date) : 0;
                return (
                  <td key={date ?? at} className="p-0.5">
                    {date && left > 0 ? (
                      <Link
                        href={placesHref(path, shown, { month, day: date })}
                        scroll={false}
                        aria-current={date === day ? "date" : undefined}
                        className="grid min-h-11 content-center rounded-(--radius) border border-line text-primary aria-[current=date]:border-primary aria-[current=date]:bg-primary-soft aria-[current=date]:font-bold"
                      >
                        <span className="sr-only">{`${formatDate(date, locale)} `}</span>
                        <span className="figures" aria-hidden>
                          {Number(date.slice(8))}
                        </span>
                        <span className="text-xs">{t("left", { count: left })}</span>
                      </Link>
                    ) : (
                      <span className="figures text-muted">{date ? Number(date.slice(8)) : ""}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
