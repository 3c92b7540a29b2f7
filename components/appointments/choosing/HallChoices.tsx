import { useLocale, useTranslations } from "next-intl";
import { CopyText } from "@/components/ui/CopyText";
import { inLanguage } from "@/lib/domain/text";
import { formatNearDate } from "@/lib/i18n/dates";
import { Link } from "@/lib/i18n/navigation";
import type { PlacesToChoose } from "@/lib/server/db/questions/booking/places-to-choose";
import { WayToHall } from "./WayToHall";
import { placesHref, type ShownPlaces } from "./chooser-view";

interface HallChoicesProps extends PlacesToChoose {
  /** Of the page, without its locale. */
  readonly path: string;
  readonly shown: ShownPlaces;
}

/** The halls: where each is, how one gets there, and when it is free next. */
export const HallChoices = ({ halls, places, path, shown }: HallChoicesProps) => {
  const t = useTranslations("booking.choose");
  const locale = useLocale();
  return (
    <ul className="grid gap-2">
      {halls.map(({ id, name, address, travel, way: walk, open }) => {
        const next = places.find(({ hallId }) => hallId === id);
        const chosen = id === shown.hall;
        const where = inLanguage(address, locale);
        const way = inLanguage(travel, locale);
        return (
          <li
            key={id}
            className={`rounded-(--radius) border p-3 ${chosen ? "border-primary bg-primary-soft" : "border-line"}`}
          >
            {next ? (
              <Link
                href={placesHref(path, { ...shown, month: "", day: "" }, { hall: id })}
                scroll={false}
                aria-current={chosen ? "true" : undefined}
                className="link inline-block min-h-6 font-semibold"
              >
                {inLanguage(name, locale)}
              </Link>
            ) : (
              <p className="font-semibold">{inLanguage(name, locale)}</p>
            )}
            <p className="text-[0.9375rem]">
              {next
                ? t("next", { date: formatNearDate(next.date, locale), time: next.start })
                : t(open ? "full" : "closed")}
            </p>
            <p className="text-sm text-muted">
              <CopyText plain text={where} label={t("copyAddress")} copied={t("addressCopied")} />
            </p>
            {way ? <p className="text-sm text-muted">{way}</p> : null}
            {walk ? <WayToHall way={walk} /> : null}
          </li>
        );
      })}
    </ul>
  );
};
