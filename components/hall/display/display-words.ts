import { bilingual, type LocalText } from "@/lib/domain/text";
import { placeNumber } from "@/lib/domain/visit/ticket";

/** Keys of display.json. */
export const DISPLAY_WORDS = [
  "title",
  "calling",
  "nobody",
  "next",
  "nextAtWindow",
  "nextAtRoom",
  "none",
  "waiting",
  "code",
  "places",
  "window",
  "room",
  "windowServes",
  "roomServes",
  "free",
  "live",
  "connecting",
  "stale",
  "start",
  "startHint",
  "sound",
  "speak",
] as const;
export type DisplayWords = Readonly<Record<(typeof DISPLAY_WORDS)[number], LocalText>>;

/** A text with its blanks filled, each in its own language. */
export const filled = (text: LocalText, values: Readonly<Record<string, string | LocalText>>): LocalText =>
  bilingual((language) =>
    text[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === "string" ? value : value[language];
    }),
  );

/** "51号窗口 / Window 51". */
export const placeName = (words: DisplayWords, place: string, isRoom: boolean): LocalText =>
  filled(isRoom ? words.room : words.window, { place: placeNumber(place) });
