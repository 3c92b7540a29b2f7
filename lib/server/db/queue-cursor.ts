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

/** The rows of a page, of which one more than fits was read, and where the next page begins; undefined: this is the last. */
export const pageOf = <Row extends { readonly dueOn: string | null; readonly serial: string }>(
  found: readonly Row[],
  size: number,
): { readonly page: readonly Row[]; readonly next: string | undefined } => {
  const page = found.slice(0, size);
  const last = page.at(-1);
  const next = found.length > size && last?.dueOn ? `${last.dueOn}_${last.serial}` : undefined;
  return { page, next };
};
