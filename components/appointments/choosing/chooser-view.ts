import { placeKey, placeOfKey } from "@/lib/domain/visit/place-key";
import type { Place } from "@/lib/domain/visit/slots";
import { withQuery } from "@/lib/paths";

/** What of the free places is shown; all of it stands in the address, so that it needs no script. */
export interface ShownPlaces {
  /** "" before a hall was opened. */
  readonly hall: string;
  readonly as: "month" | "list";
  /** "2026-12"; "" for the first with places. */
  readonly month: string;
  /** "" for the first with places. */
  readonly day: string;
}

export interface ChooserView extends ShownPlaces {
  /** The place a link chose; undefined: none. */
  readonly chosen: Place | undefined;
}

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** @param query of the page; what is not understood is as if it were not there */
export const chooserView = (query: Query): ChooserView => {
  const textOf = (name: string): string => (typeof query[name] === "string" ? query[name] : "");
  const place = { hallId: textOf("hallId"), date: textOf("date"), start: textOf("start") };
  return {
    hall: textOf("hall"),
    as: textOf("as") === "list" ? "list" : "month",
    month: textOf("month"),
    day: textOf("day"),
    chosen: placeOfKey(placeKey(place)),
  };
};

/** Where the same page shows other places. @param path of the page, without its locale */
export const placesHref = (
  path: string,
  { hall, as, month, day }: ShownPlaces,
  change: Partial<ShownPlaces>,
): string => `${withQuery(path, { hall, as, month, day, ...change })}#places`;
