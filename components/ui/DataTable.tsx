import { FilterButton, FilterChoices, type ColumnFilter } from "./ColumnFilter";
import type { ReactNode } from "react";
import { Link } from "@/lib/i18n/navigation";
import { Icon } from "./Icon";

/** A column by which the rows are put in order. */
export interface ColumnOrder {
  /** Puts them in its order, or the other way round when they stand in it. */
  readonly href: string;
  readonly now: "ascending" | "descending" | undefined;
}

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  /** What stands under it says what it is: the heading is read aloud, and takes no room. */
  readonly headerHidden?: boolean;
  readonly cell: (row: Row) => ReactNode;
  /** Fixed-width figures that are never broken. */
  readonly figures?: boolean;
  /** Kept on one line in the table, e.g. a date. */
  readonly whole?: boolean;
  /** Stays in sight at the right edge when the table is wider than the page. */
  readonly sticky?: boolean;
  /** Left out of the card on a phone: columns that say nothing there. */
  readonly tableOnly?: boolean;
  /** Shown only where the screen has room for every column. */
  readonly wideOnly?: boolean;
  /** Never squeezed narrower than a status with its deadline. */
  readonly roomy?: boolean;
  readonly order?: ColumnOrder;
  /** Narrows the rows by what the column shows. */
  readonly filter?: ColumnFilter;
  /** Heads the card on a phone and names the row for assistive technology. */
  readonly rowHeader?: boolean;
}

export interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly captionHidden?: boolean;
  /** A queue at a desk: small rows that scroll under a head which stays in sight. */
  readonly dense?: boolean;
  /** A dense table with more room in it. */
  readonly airy?: boolean;
}

const widthClass = ({ roomy }: Pick<Column<never>, "roomy">): string => (roomy ? "md:min-w-42" : "");
/** One display at a time, so that no order of the style sheet decides whether a heading stands over its cells. */
const headClass = ({ wideOnly }: Pick<Column<never>, "wideOnly">): string =>
  wideOnly ? "hidden 2xl:table-cell" : "";
const cellClass = ({ wideOnly, tableOnly }: Pick<Column<never>, "wideOnly" | "tableOnly">): string => {
  if (wideOnly) return "hidden 2xl:table-cell";
  return tableOnly ? "hidden md:table-cell" : "flex flex-wrap justify-between gap-x-4 md:table-cell";
};

const STICKY = "md:sticky md:right-0 md:bg-surface print:static";

/** Above the rows' own, and of the head's colour. */
const STICKY_HEAD = "md:sticky md:right-0 md:z-20 print:static";

const FRAME =
  "md:relative md:overflow-x-auto md:rounded-(--radius) md:border md:border-line md:bg-surface print:overflow-visible";
/** On paper all of it is seen, across the sheet (`wide`, app/globals.css). */
const QUEUE_FRAME = `${FRAME} wide-on-paper lg:max-h-[calc(100dvh-13rem)] lg:overflow-y-auto print:max-h-none`;

/**
 * A table that becomes cards under 768 px. The roles are written out because a table whose display changes
 * stops being one for assistive technology.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, captionHidden = true, dense = false, airy = false } = props;
  // A laptop beside the menu has no pixel to spare for a list of eleven columns.
  const pad = dense && !airy ? "md:px-2 md:py-1.5 2xl:px-3" : "md:px-3 md:py-2.5";
  const letters = dense && !airy ? "text-[0.8125rem]" : "text-[0.9375rem]";
  // What scrolls by itself can be reached, and is named, for whoever has only a keyboard.
  const scrolling = dense ? { role: "group", "aria-label": caption, tabIndex: 0 } : {};
  return (
    <div className={dense ? QUEUE_FRAME : FRAME} {...scrolling}>
      <table
        role="table"
        className={`block w-full md:table md:[overflow-wrap:normal] md:break-keep ${letters} ${dense ? "md:border-separate md:border-spacing-0" : ""}`}
      >
        <caption className={captionHidden ? "sr-only" : "block p-3 text-left font-bold md:table-caption"}>
          {caption}
        </caption>
        <thead role="rowgroup" className="sr-only md:not-sr-only md:table-header-group">
          <tr role="row" className="md:border-b md:border-line">
            {columns.map(({ key, header, headerHidden, order, filter, sticky, wideOnly, roomy }) => (
              <th
                key={key}
                role="columnheader"
                scope="col"
                aria-sort={order?.now}
                className={`${pad} text-left font-semibold text-muted ${dense ? "border-b border-line bg-ground md:sticky md:top-0 md:z-10" : "text-sm"} ${headClass({ wideOnly })} ${widthClass({ roomy })} ${sticky ? (dense ? STICKY_HEAD : STICKY) : ""}`}
              >
                <span className={headerHidden ? "sr-only" : "md:inline-flex md:flex-wrap md:items-center"}>
                  {order ? <OrderLink header={header} order={order} /> : header}
                  {filter ? <FilterButton filter={filter} /> : null}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="grid gap-3 md:table-row-group">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              role="row"
              className={`block rounded-(--radius) border border-line bg-surface p-4 md:table-row md:rounded-none md:border-0 md:border-b md:p-0 md:last:border-b-0 ${dense ? "md:focus-within:bg-primary-soft md:hover:bg-ground md:last:*:border-b-0" : ""}`}
            >
              {columns.map(
                ({ key, header, cell, figures, whole, tableOnly, wideOnly, roomy, sticky, rowHeader }) => {
                  const Cell = rowHeader ? "th" : "td";
                  const content = cell(row);
                  // On a card a heading over nothing would only be read.
                  const isLeftOut = tableOnly || content === null;
                  return (
                    <Cell
                      key={key}
                      role={rowHeader ? "rowheader" : "cell"}
                      scope={rowHeader ? "row" : undefined}
                      className={`${cellClass({ wideOnly, tableOnly: isLeftOut })} py-1 text-left font-normal ${pad} ${dense ? "align-middle md:border-b md:border-line" : "align-top"} ${figures ? "figures" : ""} ${figures || whole ? "md:whitespace-nowrap" : ""} ${widthClass({ roomy })} ${sticky ? STICKY : ""}`}
                    >
                      <span aria-hidden className="font-sans text-sm text-muted md:hidden">
                        {header}
                      </span>
                      {content}
                    </Cell>
                  );
                },
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {columns.map(({ key, filter }) => (filter ? <FilterChoices key={key} filter={filter} /> : null))}
    </div>
  );
}

const ORDER_ICON = { ascending: "arrow-up", descending: "arrow-down" } as const;

interface OrderLinkProps {
  readonly header: string;
  readonly order: ColumnOrder;
}

/** The heading of a column that puts the rows in its order; on a phone, where rows are cards, it is not there to reach. */
const OrderLink = ({ header, order: { href, now } }: OrderLinkProps) => (
  <>
    <span className="md:hidden">{header}</span>
    <Link
      href={href}
      scroll={false}
      className="hidden flex-wrap items-center gap-x-1 py-1 text-inherit underline-offset-2 hover:text-primary md:inline-flex"
    >
      {header}
      <Icon of={now ? ORDER_ICON[now] : "arrow-up-down"} size={14} />
    </Link>
  </>
);
