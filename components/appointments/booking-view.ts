import type { RefusalData } from "@/lib/domain/refusals";
import type { Place } from "@/lib/domain/visit/slots";

/** A hall in the page's language. */
export interface HallChoice {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly open: boolean;
}

/** The nearest free places a refusal offers. */
export const nearestOf = (data: RefusalData | undefined): readonly Place[] => {
  const offered = data?.nearest;
  return Array.isArray(offered) ? offered.filter((place): place is Place => typeof place === "object") : [];
};
