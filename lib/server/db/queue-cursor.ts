export interface QueuePage<Row> {
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

const SEQUENCE = /^\d{1,18}$/;

/** Where a page of a list by number begins; anything but a number begins at the top. */
export const numberOf = (cursor: string | undefined): bigint | undefined =>
  cursor && SEQUENCE.test(cursor) ? BigInt(cursor) : undefined;

interface NumberedRow {
  readonly sequence: bigint;
}

/** A page of a list by number: which rows to ask for, one more than fits, and what is cut of them.
 *  @param isDown the last first
 *  @param after `next` of the page before */
export const pageByNumber = (size: number, isDown: boolean, after: string | undefined) => {
  const place = numberOf(after);
  return {
    behind: place === undefined ? {} : { sequence: isDown ? { lt: place } : { gt: place } },
    orderBy: { sequence: isDown ? ("desc" as const) : ("asc" as const) },
    take: size + 1,
    cut: <Row extends NumberedRow>(found: readonly Row[]): QueuePage<Row> =>
      pageBy(found, size, ({ sequence }) => `${sequence}`),
  };
};
