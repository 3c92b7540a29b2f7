import type { RefusalData } from "@/lib/domain/refusals";

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

/** The nearest free places a refusal offers. */
export const nearestOf = (data: RefusalData | undefined): readonly Choice[] => {
  const offered = data?.nearest;
  return Array.isArray(offered) ? offered.filter((place): place is Choice => typeof place === "object") : [];
};
