/** A hall in the page's language. */
export interface HallChoice {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly open: boolean;
}

/** A place that can be booked now; full ones are not shown (agreement IV). */
export interface SlotView {
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly left: number;
}

export interface Choice {
  readonly hallId: string;
  readonly date: string;
  readonly start: string;
}

export const NO_CHOICE: Choice = { hallId: "", date: "", start: "" };

/** The nearest free places of a refusal: "hall date start" triples joined by commas. */
export const nearestOf = (data: Readonly<Record<string, string | number>> | undefined): Choice[] =>
  String(data?.nearest ?? "")
    .split(",")
    .flatMap((triple): Choice[] => {
      const [hallId, date, start] = triple.split(" ");
      return hallId && date && start ? [{ hallId, date, start }] : [];
    });
