/** What a person asks of the house about their own data beyond what the pages do by themselves (PIPL art. 46, 47). */
const DATA_REQUEST_KINDS = ["CORRECTION", "ERASURE"] as const;
export type DataRequestKind = (typeof DATA_REQUEST_KINDS)[number];

export const DATA_REQUEST_STATES = ["RECEIVED", "ANSWERED"] as const;
export type DataRequestState = (typeof DATA_REQUEST_STATES)[number];

/** In characters (ours). */
export const DATA_REQUEST_LENGTHS = { words: 1000, answer: 1000 } as const;

/** Signs of a request's number: it is read out, and opens nothing by itself. */
export const DATA_REQUEST_NUMBER_LENGTH = 8;

/** How many of one account may wait for an answer at once (assumed). */
export const OPEN_DATA_REQUESTS = 3;

/** The codes of a row; what the house does not know is a damaged row, and throws. */
export const dataRequestCodes = (row: {
  readonly kind: string;
  readonly state: string;
}): { readonly kind: DataRequestKind; readonly state: DataRequestState } => {
  const kind = DATA_REQUEST_KINDS.find((known) => known === row.kind);
  const state = DATA_REQUEST_STATES.find((known) => known === row.state);
  if (!kind || !state) throw new Error(`a request about data cannot be ${row.kind} and ${row.state}`);
  return { kind, state };
};
