import type { useTranslations } from "next-intl";
import { type DayLoad, type HourOfBoard, type HourWaits, PLACE_PARTS } from "@/lib/domain/board/figures";
import { slotEnd } from "@/lib/domain/visit/slots";
import { formatDate } from "./dates";

/** The tables of the day board, the same on its page and in a file. */
export const BOARD_TABLES = ["places", "load", "waits"] as const;
export type BoardTableName = (typeof BOARD_TABLES)[number];

export interface BoardWords {
  readonly board: ReturnType<typeof useTranslations<"dayBoard">>;
  readonly locale: string;
}

export interface BoardFigures {
  readonly hours: readonly HourOfBoard[];
  readonly load: readonly DayLoad[];
  readonly waits: readonly HourWaits[];
}

interface BoardTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** "09:00–10:00". */
const hourWords = (start: string): string => `${start}–${slotEnd(start)}`;

/** What is not known is told by a dash. */
const figure = (value: number | null): string => (value === null ? "–" : String(value));

const TABLES: Readonly<Record<BoardTableName, (words: BoardWords, figures: BoardFigures) => BoardTable>> = {
  places: ({ board }, { hours }) => ({
    headings: [
      board("columns.hour"),
      board("columns.places"),
      ...PLACE_PARTS.map((part) => board(`parts.${part}`)),
    ],
    rows: hours.map((hour) => [
      hourWords(hour.start),
      figure(hour.places),
      ...PLACE_PARTS.map((part) => figure(hour[part])),
    ]),
  }),
  load: ({ board, locale }, { load }) => ({
    headings: [
      board("columns.date"),
      board("columns.places"),
      board("columns.booked"),
      board("columns.visitors"),
      board("columns.windowHours"),
      board("columns.load"),
    ],
    rows: load.map((day) => [
      formatDate(day.date, locale),
      figure(day.places),
      figure(day.booked),
      figure(day.visitors),
      figure(day.windowHours),
      figure(day.load),
    ]),
  }),
  waits: ({ board }, { waits }) => ({
    headings: [
      board("columns.taken"),
      board("columns.numbers"),
      ...(["waiting", "service", "error"] as const).flatMap((kind) => [
        board("columns.median", { kind: board(`kinds.${kind}`) }),
        board("columns.p90", { kind: board(`kinds.${kind}`) }),
      ]),
    ],
    rows: waits.map(({ hour, waiting, service, error }) => [
      hour === null ? board("all") : hourWords(`${hour}:00`),
      figure(waiting.n),
      ...[waiting, service, error].flatMap(({ median, p90 }) => [figure(median), figure(p90)]),
    ]),
  }),
};

/** One table of the board in the reader's language, as texts. */
export const boardTable = (name: BoardTableName, words: BoardWords, figures: BoardFigures): BoardTable =>
  TABLES[name](words, figures);
