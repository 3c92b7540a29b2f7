import type { RefusalData } from "@/lib/domain/refusals";
import type { Place } from "@/lib/domain/visit/slots";

/** A hall in the page's language. */
export interface HallName {
  readonly id: string;
  readonly name: string;
}

/** Somebody of the account who may come along. */
export interface Companion {
  readonly id: string;
  readonly label: string;
}

/** The nearest free places a refusal offers. */
export const nearestOf = (data: RefusalData | undefined): readonly Place[] => {
  const offered = data?.nearest;
  return Array.isArray(offered) ? offered.filter((place): place is Place => typeof place === "object") : [];
};
