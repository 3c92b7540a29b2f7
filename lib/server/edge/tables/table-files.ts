import "server-only";
import { csvOf } from "./csv";
import type { Table } from "./table";
import { xlsxOf } from "./xlsx";

interface TableFile {
  readonly mime: string;
  readonly draw: (table: Table) => Promise<Buffer>;
}

export const TABLE_FORMATS = ["csv", "xlsx"] as const;

export const TABLE_FILES: Readonly<Record<(typeof TABLE_FORMATS)[number], TableFile>> = {
  csv: {
    mime: "text/csv",
    draw: async ({ headings, rows }) => csvOf([headings, ...rows]),
  },
  xlsx: {
    mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    draw: xlsxOf,
  },
};
