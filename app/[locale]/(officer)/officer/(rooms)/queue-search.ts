import { getTranslations } from "next-intl/server";
import type { QueueFilter, QueueView } from "@/components/desk/queue/queue-view";
import { namedCountries } from "@/lib/domain/people/country-names";
import { NATIONALITIES } from "@/lib/domain/people/nationality";
import {
  ARRIVAL_ORDERS,
  CASE_ORDERS,
  MESSAGE_ORDERS,
  orderAsked,
  type QueueOrder,
  TICKET_ORDERS,
} from "@/lib/domain/queue-order";
import { APPLICATION_TYPES } from "@/lib/domain/types/known-types";
import { typedLine } from "@/lib/domain/typed-text";
import { DUE_FILTERS, type QueueSearch } from "@/lib/server/db/queue-search";

export type Query = Readonly<Record<string, string | string[] | undefined>>;

type OrderKey = (
  typeof CASE_ORDERS | typeof TICKET_ORDERS | typeof ARRIVAL_ORDERS | typeof MESSAGE_ORDERS
)[number];

/** What a desk's queue can be asked; its words are made here. */
interface QueueKind<Key extends OrderKey> {
  readonly path: string;
  readonly filters: readonly ("due" | "type" | "nationality")[];
  readonly orders: readonly Key[];
  readonly ownOrder: QueueOrder<Key>;
  /** Choices only this desk has. */
  readonly more?: readonly QueueFilter[];
  readonly kept?: Readonly<Record<string, string>>;
  /** Finds by serial number alone. */
  readonly bySerialOnly?: boolean;
}

interface AskedOfQueue<Key extends OrderKey> {
  readonly search: QueueSearch;
  readonly order: QueueOrder<Key>;
  /** Where the page begins. */
  readonly after: string | undefined;
  readonly view: QueueView;
}

const textOf = (value: string | string[] | undefined): string =>
  typeof value === "string" ? typedLine(value.slice(0, 100)) : "";

/** The one of the values an address names, if it is one of them. */
export const oneOf = <Value extends string>(
  values: readonly Value[],
  asked: string | string[] | undefined,
): Value | undefined => values.find((value) => value === asked);

/** What the address asks of a queue; what it does not know is left out. */
export const askedOfQueue = async <Key extends OrderKey>(
  query: Query,
  locale: string,
  { path, filters, orders, ownOrder, more = [], kept = {}, bySerialOnly = false }: QueueKind<Key>,
): Promise<AskedOfQueue<Key>> => {
  const t = await getTranslations("officer.queue.search");
  const types = await getTranslations("vocabulary.types");
  const orderWords = (key: OrderKey): string => t(`orders.${key}`);
  const options = {
    due: () => DUE_FILTERS.map((due) => [due, t(`dues.${due}`)] as const),
    type: () => APPLICATION_TYPES.map((code) => [code, types(code)] as const),
    nationality: () => namedCountries(NATIONALITIES, locale).map(({ code, name }) => [code, name] as const),
  };
  const asked = {
    due: oneOf(DUE_FILTERS, filters.includes("due") ? query.due : undefined),
    type: oneOf(APPLICATION_TYPES, filters.includes("type") ? query.type : undefined) ?? "",
    nationality: oneOf(NATIONALITIES, filters.includes("nationality") ? query.nationality : undefined) ?? "",
  };
  const text = textOf(query.q);
  const order = orderAsked(orders, query.sort, ownOrder);
  const own = filters.map((name) => ({
    name,
    label: t(name),
    chosen: asked[name] ?? "",
    options: options[name](),
  }));
  return {
    search: { text, ...asked },
    order,
    after: typeof query.after === "string" ? query.after : undefined,
    view: {
      path,
      q: text,
      hint: t(bySerialOnly ? "hintSerial" : "hint"),
      filters: [...own.filter((filter) => filter.options.length > 1), ...more],
      order,
      ownOrder,
      orders: orders.map((key) => [key, orderWords(key)] as const),
      kept,
    },
  };
};
