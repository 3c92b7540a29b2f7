import type { Prisma } from "./generated/client";

const CURSOR = /^(\d{4}-\d{2}-\d{2})_(\d{17})$/;

export interface QueuePlace {
  readonly dueOn: string;
  readonly serial: string;
}

/** Where a page of a queue begins: behind the last row of the page before (`<dueOn>_<serial>`); anything else begins at the
 *  top. */
export const placeOf = (cursor: string | undefined): QueuePlace | undefined => {
  const [, dueOn, serial] = CURSOR.exec(cursor ?? "") ?? [];
  return dueOn && serial ? { dueOn, serial } : undefined;
};

/** The rows behind a place, in the order of FIRST_DUE; a row without a day stands last. */
export const behind = (place: QueuePlace | undefined): Prisma.ApplicationWhereInput => {
  if (!place) return {};
  const { dueOn, serial } = place;
  return { OR: [{ dueOn: { gt: dueOn } }, { dueOn, serial: { gt: serial } }, { dueOn: null }] };
};

interface QueuePage<Row> {
  readonly page: readonly Row[];
  /** Where the next page begins; undefined: this is the last. */
  readonly next: string | undefined;
}

/** The rows of a page, of which one more than fits was read. @param after the place behind a row, as `cursor` of the next */
export const pageBy = <Row>(
  found: readonly Row[],
  size: number,
  after: (last: Row) => string | undefined,
): QueuePage<Row> => {
  const page = found.slice(0, size);
  const last = page.at(-1);
  return { page, next: found.length > size && last ? after(last) : undefined };
};

/** The same of a queue that is read first due first. */
export const pageOf = <Row extends { readonly dueOn: string | null; readonly serial: string }>(
  found: readonly Row[],
  size: number,
): QueuePage<Row> => pageBy(found, size, ({ dueOn, serial }) => (dueOn ? `${dueOn}_${serial}` : undefined));

const SEQUENCE = /^\d{1,18}$/;

/** Where a page of a list by number begins, the latest first; anything but a number begins at the top. */
export const numberBefore = (cursor: string | undefined): { readonly lt: bigint } | undefined =>
  cursor && SEQUENCE.test(cursor) ? { lt: BigInt(cursor) } : undefined;
