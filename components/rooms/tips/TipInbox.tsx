import { useTranslations } from "next-intl";
import { Inbox } from "@/components/desk/queue/Inbox";
import { DataTable } from "@/components/ui/DataTable";
import { LinkButton } from "@/components/ui/LinkButton";
import { TIP_STATES, type TipState } from "@/lib/domain/tips";
import { numberInGroups } from "@/lib/domain/short-number";
import type { TipRow } from "@/lib/server/db/questions/tips/tip-inbox";
import { paths } from "@/lib/paths";

/** A report with its time in words. */
type InboxRow = Omit<TipRow, "receivedAt"> & { readonly receivedAt: string };

interface TipInboxProps {
  readonly state: TipState;
  readonly counts: Readonly<Record<TipState, number>>;
  readonly rows: readonly InboxRow[];
  /** Where the list goes on, and where it begins; undefined: nowhere, and here. */
  readonly next: string | undefined;
  readonly first: string | undefined;
}

/** What people report, by how far it has come; what they wrote is shown one by one. */
export const TipInbox = ({ state, counts, rows, next, first }: TipInboxProps) => {
  const t = useTranslations("tips");
  const words = useTranslations("report");
  return (
    <Inbox
      words={{
        title: t("title"),
        lead: t("lead"),
        tabs: t("tabs"),
        none: t("none"),
        noneBody: t("noneBody"),
      }}
      states={TIP_STATES}
      state={state}
      counts={counts}
      nameOf={(key) => words(`states.${key}`)}
      hrefOf={(key) => paths.tips({ state: key })}
      isEmpty={rows.length === 0}
      next={next}
      first={first}
    >
      <DataTable<InboxRow>
        dense
        caption={t("title")}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "number",
            header: t("columns.number"),
            rowHeader: true,
            figures: true,
            cell: ({ id, number }) => <span id={`tip-${id}`}>{numberInGroups(number)}</span>,
          },
          { key: "kind", header: t("columns.kind"), cell: ({ kind }) => words(`kinds.${kind}`) },
          { key: "at", header: t("columns.at"), figures: true, cell: ({ receivedAt }) => receivedAt },
          {
            key: "action",
            header: t("columns.action"),
            cell: ({ id }) => (
              <LinkButton href={paths.tip(id)} tone="quiet" size="sm" describedBy={`tip-${id}`}>
                {t("open")}
              </LinkButton>
            ),
          },
        ]}
      />
    </Inbox>
  );
};
