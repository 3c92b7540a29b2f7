import { useLocale, useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/RadioGroup";
import { placeKey } from "@/lib/domain/visit/place-key";
import { formatDate } from "@/lib/i18n/dates";
import { Link } from "@/lib/i18n/navigation";
import type { PlacesToChoose } from "@/lib/server/db/questions/booking/places-to-choose";
import type { HallName } from "../booking-view";
import { type ChooserView, placesHref } from "./chooser-view";
import { HallChoices } from "./HallChoices";
import { MonthOfPlaces } from "./MonthOfPlaces";
import { usePlaceWords } from "./place-words";

interface BrowsePlacesProps extends PlacesToChoose {
  readonly names: readonly HallName[];
  /** Of the page, without its locale. */
  readonly path: string;
  readonly view: ChooserView;
}

const WAYS = ["month", "list"] as const;

/** Every free place by hall and day, as a month or as a list; links lead from one to the other and radios choose, so that
 *  it works by keyboard and without script. */
export const BrowsePlaces = ({ halls, places, names, path, view }: BrowsePlacesProps) => {
  const t = useTranslations("booking.choose");
  const locale = useLocale();
  const words = usePlaceWords(names);
  const here = places.filter(({ hallId }) => hallId === view.hall);
  const days = [...new Set(here.map(({ date }) => date))];
  const day =
    days.find((date) => date === view.day) ?? days.find((date) => date.startsWith(view.month)) ?? days[0];
  const chosen = view.chosen && placeKey(view.chosen);
  const shownDays = view.as === "list" ? days : days.filter((date) => date === day);
  return (
    <section id="places" aria-labelledby="places-title" className="grid scroll-mt-4 gap-3">
      <h3 id="places-title" className="font-bold">
        {t("browse")}
      </h3>
      <HallChoices halls={halls} places={places} path={path} shown={view} />
      {day === undefined ? null : (
        <>
          <h4 className="mt-2 font-bold">{words.nameOf(view.hall)}</h4>
          <ul className="flex gap-4" aria-label={t("ways")}>
            {WAYS.map((as) => (
              <li key={as}>
                <Link
                  href={placesHref(path, view, { as })}
                  scroll={false}
                  aria-current={view.as === as ? "true" : undefined}
                  className="link inline-block min-h-6 aria-[current=true]:font-bold aria-[current=true]:no-underline"
                >
                  {t(`as.${as}`)}
                </Link>
              </li>
            ))}
          </ul>
          {view.as === "month" ? <MonthOfPlaces places={here} path={path} shown={view} day={day} /> : null}
          {shownDays.map((date) => (
            <RadioGroup
              key={`${view.hall} ${date}`}
              id={`hours-${date}`}
              name="place"
              legend={formatDate(date, locale)}
              defaultValue={chosen}
              options={here.filter((place) => place.date === date).map(words.hourChoice)}
            />
          ))}
        </>
      )}
    </section>
  );
};
