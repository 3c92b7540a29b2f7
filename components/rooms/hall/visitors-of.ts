import type { ActionState } from "@/lib/domain/action-state";
import type { Visitor } from "@/lib/domain/refusals";
import { isLocalText } from "@/lib/domain/text";

const isVisitor = (item: unknown): item is Visitor =>
  typeof item === "object" &&
  item !== null &&
  "number" in item &&
  typeof item.number === "string" &&
  "country" in item &&
  isLocalText(item.country);

/** The visitors among whom the reception is asked to choose. */
export const visitorsOf = (answer: ActionState): readonly Visitor[] => {
  const offered: unknown = answer.status === "refused" ? answer.data?.visitors : undefined;
  return Array.isArray(offered) ? offered.filter(isVisitor) : [];
};
