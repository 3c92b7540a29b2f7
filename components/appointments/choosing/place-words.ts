import { useLocale, useTranslations } from "next-intl";
import { placeKey, placeOfKey } from "@/lib/domain/visit/place-key";
import { type Place, slotEnd } from "@/lib/domain/visit/slots";
import { formatMoment, formatNearDate } from "@/lib/i18n/dates";
import type { FreePlace } from "@/lib/server/db/questions/booking/places-to-choose";
import type { HallName } from "../booking-view";

/** A place as one radio, in the page's language. */
export interface PlaceChoice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** So many of the earliest places are one tap away. */
export const EARLIEST = 3;

/** Places in words: day, hour and hall, how many are left and until when one could be cancelled. */
export const usePlaceWords = (halls: readonly HallName[]) => {
  const t = useTranslations("booking.choose");
  const locale = useLocale();
  const nameOf = (hallId: string): string => halls.find(({ id }) => id === hallId)?.name ?? hallId;
  const hours = (start: string): string => `${start}–${slotEnd(start)}`;

  const choiceOf = (place: Place): PlaceChoice => ({
    value: placeKey(place),
    label: t("place", {
      date: formatNearDate(place.date, locale),
      time: hours(place.start),
      hall: nameOf(place.hallId),
    }),
  });
  const standing = ({ left: count, cancelBy, cancellable }: FreePlace): string =>
    cancellable ? t("leftUntil", { count, until: formatMoment(cancelBy, locale) }) : t("leftOnly", { count });
  return {
    nameOf,
    choiceOf,
    /** Of a radio's value; undefined for what is none of ours. */
    choice: (key: string): PlaceChoice | undefined => {
      const place = placeOfKey(key);
      return place && choiceOf(place);
    },
    /** The whole of a free place, where it stands alone. */
    freeChoice: (place: FreePlace): PlaceChoice => ({ ...choiceOf(place), hint: standing(place) }),
    /** Its hour, under its day and hall. */
    hourChoice: (place: FreePlace): PlaceChoice => ({
      value: placeKey(place),
      label: hours(place.start),
      hint: standing(place),
    }),
  };
};
