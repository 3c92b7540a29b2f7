import { orderInAddress, orderPressed, type QueueOrder } from "@/lib/domain/queue-order";
import { withQuery } from "@/lib/paths";
import type { ColumnOrder } from "@/components/ui/DataTable";

/** A choice that narrows a queue; empty: everything. */
export interface QueueFilter {
  /** Its name in the address. */
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly options: readonly (readonly [value: string, words: string])[];
}

/** What a queue's address asks of it, and what it can be asked. */
export interface QueueView {
  /** The queue's path without its locale. */
  readonly path: string;
  readonly q: string;
  /** What can be typed into the search, in words. */
  readonly hint: string;
  readonly filters: readonly QueueFilter[];
  readonly order: QueueOrder;
  /** The order of an address that asks for none. */
  readonly ownOrder: QueueOrder;
  /** What it can be put in order by, in words. */
  readonly orders: readonly (readonly [key: string, words: string])[];
  /** What else of the address a search keeps: the tab, the window one works at. */
  readonly kept: Readonly<Record<string, string>>;
}

export const isNarrowed = ({ q, filters }: QueueView): boolean =>
  q !== "" || filters.some(({ chosen }) => chosen !== "");

const orderWords = ({ ownOrder }: QueueView, order: QueueOrder): string | undefined =>
  orderInAddress(order) === orderInAddress(ownOrder) ? undefined : orderInAddress(order);

/** The queue's address with what it asks, and what changes of it. */
export const addressOf = (
  view: QueueView,
  change: Readonly<Record<string, string | undefined>> = {},
): string =>
  withQuery(view.path, {
    ...view.kept,
    q: view.q,
    ...Object.fromEntries(view.filters.map(({ name, chosen }) => [name, chosen])),
    sort: orderWords(view, view.order),
    ...change,
  });

/** The address that asks for nothing but what is kept. */
export const plainAddressOf = (view: QueueView): string => withQuery(view.path, view.kept);

/** How a column is put in order by its heading. */
export const columnOrder = (view: QueueView, by: string): ColumnOrder => ({
  href: addressOf(view, { sort: orderWords(view, orderPressed(view.order, by)) }),
  now: view.order.by === by ? (view.order.isDown ? "descending" : "ascending") : undefined,
});
