"use client";

import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { AGREEMENT_VERSION } from "@/lib/domain/visit/agreement";
import { formatDate } from "@/lib/i18n/dates";
import { withQuery } from "@/lib/paths";
import type { Place } from "@/lib/domain/visit/slots";
import type { HallChoice } from "./booking-view";

interface NearestPlacesProps {
  readonly places: readonly Place[];
  readonly halls: readonly HallChoice[];
  readonly locale: string;
  readonly bookUrl: string;
  /** With script a place is chosen on the page. */
  readonly choose?: (choice: Place) => void;
}

/** The free places closest to the one that was lost. */
export const NearestPlaces = ({ places, halls, locale, bookUrl, choose }: NearestPlacesProps) => {
  const t = useTranslations("booking");
  if (places.length === 0) return null;
  return (
    <ul className="mt-2 grid gap-2" aria-label={t("nearest")}>
      {places.map((place) => {
        const hall = halls.find((each) => each.id === place.hallId)?.name ?? place.hallId;
        const take = (event: MouseEvent): void => {
          if (!choose) return;
          event.preventDefault();
          choose(place);
        };
        return (
          <li key={`${place.hallId} ${place.date} ${place.start}`}>
            <a
              href={withQuery(bookUrl, { agreed: AGREEMENT_VERSION, ...place })}
              onClick={take}
              className="link inline-block min-h-6 font-semibold"
            >
              {t("place", { date: formatDate(place.date, locale), time: place.start, hall })}
            </a>
          </li>
        );
      })}
    </ul>
  );
};
