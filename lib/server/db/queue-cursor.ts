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
