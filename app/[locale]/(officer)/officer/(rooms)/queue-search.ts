import { getTranslations } from "next-intl/server";
import type { SearchedFor } from "@/components/desk/queue/QueueSearch";
import { APPLICATION_TYPES, isApplicationType } from "@/lib/domain/types/known-types";
import { typedLine } from "@/lib/domain/typed-text";
import { DUE_FILTERS, type QueueSearch } from "@/lib/server/db/queue-search";

type Query = Readonly<Record<string, string | string[] | undefined>>;

const textOf = (value: string | string[] | undefined): string =>
  typeof value === "string" ? typedLine(value.slice(0, 100)) : "";

export interface AskedOfQueue {
  readonly search: QueueSearch;
  /** The same as it stands in the address. */
  readonly asked: SearchedFor;
  readonly types: readonly (readonly [code: string, words: string])[];
}

/** What the address asks of a queue; what it does not know is left out. */
export const askedOfQueue = async (query: Query): Promise<AskedOfQueue> => {
  const words = await getTranslations("vocabulary.types");
  const due = DUE_FILTERS.find((each) => each === query.due);
  const type = textOf(query.type);
  const search = { text: textOf(query.q), due, type: isApplicationType(type) ? type : "" };
  return {
    search,
    asked: { q: search.text, due: due ?? "", type: search.type },
    types: APPLICATION_TYPES.map((code) => [code, words(code)] as const),
  };
};
