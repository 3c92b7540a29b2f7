/** A table to be taken away: one row of headings, then the rows, all of them text. */
export interface Table {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
