/** The filters and the page of a list, as they stand in the address. */
export interface ListQuery {
  readonly serial: string;
  readonly expertNo: string;
  readonly page: number;
}

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

const textOf = (value: string | string[] | undefined, max: number): string =>
  (Array.isArray(value) ? (value[0] ?? "") : (value ?? "")).trim().slice(0, max);

/** Reads a list's address; what makes no sense counts as not given. */
export const listQueryOf = (params: SearchParams): ListQuery => {
  const page = Number(textOf(params.page, 6));
  return {
    serial: textOf(params.serial, 60),
    expertNo: textOf(params.expertNo, 30),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
};
