import { useTranslations } from "next-intl";
import { DuePill } from "@/components/desk/kit/DuePill";
import type { Column } from "@/components/ui/DataTable";
import { Link } from "@/lib/i18n/navigation";
import type { CaseRow } from "./queue-entry";
import { columnOrder, type QueueView } from "./queue-view";

/** The columns every table of cases can have, by name; a desk picks its own and adds a row for what only it shows. What a
 *  cell says comes out of the row as the desk's read selected it, so that a column costs its row here or there and its words.
 *  @param unnamed what heads a row whose person is not named to who reads */
export const useCaseColumns = (view: QueueView, unnamed = "—") => {
  const t = useTranslations("officer.queue.columns");
  const queue = useTranslations("officer.queue");
  return {
    due: {
      key: "due",
      header: t("due"),
      order: columnOrder(view, "due"),
      cell: ({ due }) => <DuePill due={due} />,
    },
    name: {
      key: "name",
      header: t("name"),
      order: columnOrder(view, "name"),
      rowHeader: true,
      cell: ({ href, fullName }) => (
        <Link href={href} data-row-link className="link inline-block py-1 font-semibold">
          {fullName || unnamed}
        </Link>
      ),
    },
    serial: { key: "serial", header: t("serial"), figures: true, cell: ({ serial }) => serial },
    type: { key: "type", header: t("type"), cell: ({ type }) => type },
    nationality: {
      key: "nationality",
      header: t("nationality"),
      cell: ({ nationality }) => nationality || "—",
    },
    round: { key: "round", header: t("round"), cell: ({ round }) => queue("round", { round }) },
    submitted: {
      key: "submitted",
      header: t("submitted"),
      order: columnOrder(view, "submitted"),
      figures: true,
      cell: ({ submittedAt }) => submittedAt,
    },
  } as const satisfies Readonly<Record<string, Column<CaseRow>>>;
};
