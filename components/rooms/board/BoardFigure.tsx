import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/DataTable";
import { type BoardFigures, type BoardTableName, boardTable } from "@/lib/i18n/board-tables";
import { apiPaths } from "@/lib/paths";

const FORMATS = ["csv", "xlsx"] as const;

interface BoardFigureProps {
  readonly name: BoardTableName;
  readonly title: string;
  readonly hallId: string;
  readonly date: string;
  readonly figures: BoardFigures;
  /** Said in place of the picture when there is nothing to draw. */
  readonly nothing?: string | undefined;
  /** Words under the picture. */
  readonly notes?: readonly string[];
  readonly children: ReactNode;
}

/** A picture of the board with its figures as a table and as files. */
export const BoardFigure = (props: BoardFigureProps) => {
  const { name, title, hallId, date, figures, nothing, notes = [], children } = props;
  const board = useTranslations("dayBoard");
  const locale = useLocale();
  const { headings, rows } = boardTable(name, { board, locale }, figures);
  return (
    <section
      aria-labelledby={`${name}-heading`}
      className="grid grid-cols-1 gap-3 rounded-(--radius) border border-line bg-surface p-4 break-inside-avoid"
    >
      <h2 id={`${name}-heading`} className="font-bold">
        {title}
      </h2>
      {nothing === undefined ? (
        <>
          {children}
          {notes.map((note) => (
            <p key={note} className="text-sm text-muted">
              {note}
            </p>
          ))}
          <details className="text-sm">
            <summary className="cursor-pointer font-semibold text-primary">{board("table")}</summary>
            <div className="mt-2">
              <DataTable<readonly string[]>
                dense
                captionHidden
                caption={title}
                rows={rows}
                rowKey={([first = ""]) => first}
                columns={headings.map((header, at) => ({
                  key: header,
                  header,
                  rowHeader: at === 0,
                  figures: at > 0,
                  whole: at === 0,
                  cell: (row) => row[at],
                }))}
              />
            </div>
          </details>
          <p className="no-print flex gap-4 text-sm">
            {FORMATS.map((format) => (
              <a
                key={format}
                download
                href={apiPaths.boardTable(name, { hall: hallId, date, format, language: locale })}
                className="text-primary underline"
              >
                {board("save", { format: format.toUpperCase(), what: title })}
              </a>
            ))}
          </p>
        </>
      ) : (
        <p className="text-muted">{nothing}</p>
      )}
    </section>
  );
};
