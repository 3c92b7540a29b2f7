import type { Column, DataTableProps } from "@/components/ui/DataTable";

interface QueueTableProps<Row> extends Pick<DataTableProps<Row>, "caption" | "rows" | "rowKey"> {
  readonly columns: readonly Pick<Column<Row>, "key" | "header" | "cell" | "rowHeader" | "figures">[];
}

/** A dense table whose head stays in sight; it scrolls sideways inside itself on a narrow screen. It is `relative` so that
 *  words for screen readers, which are placed absolutely, scroll with it instead of widening the page. */
export function QueueTable<Row>({ caption, columns, rows, rowKey }: QueueTableProps<Row>) {
  return (
    <div
      role="group"
      aria-label={caption}
      tabIndex={0}
      className="relative overflow-auto rounded-(--radius) border border-line bg-surface lg:max-h-[calc(100dvh-13rem)]"
    >
      <table className="w-full border-separate border-spacing-0 text-[0.8125rem]">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, header }) => (
              <th
                key={key}
                scope="col"
                className="sticky top-0 z-10 border-b border-line bg-ground px-3 py-2 text-left font-semibold whitespace-nowrap text-muted"
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="focus-within:bg-primary-soft hover:bg-ground">
              {columns.map(({ key, cell, rowHeader, figures }) => {
                const Cell = rowHeader ? "th" : "td";
                return (
                  <Cell
                    key={key}
                    scope={rowHeader ? "row" : undefined}
                    className={`border-b border-line px-3 py-1.5 text-left align-middle font-normal ${figures ? "figures whitespace-nowrap" : ""}`}
                  >
                    {cell(row)}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
