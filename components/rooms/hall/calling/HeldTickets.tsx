import { useTranslations } from "next-intl";
import { type DeskAction, DeskForm } from "@/components/desk/kit/DeskForm";
import { DataTable } from "@/components/ui/DataTable";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { TicketRow } from "../TicketTable";

interface HeldTicketsProps {
  readonly rows: readonly TicketRow[];
  readonly place: string;
  readonly recall: DeskAction;
  /** Somebody is called or served here: nobody else is called meanwhile. */
  readonly isBusy: boolean;
}

/** 暂缓: numbers any desk of the hall set aside and may call again. Nothing where there are none. */
export const HeldTickets = ({ rows, place, recall, isBusy }: HeldTicketsProps) => {
  const t = useTranslations("hall.held");
  const columns = useTranslations("hall.counter.columns");
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="held" className="grid gap-2">
      <h2 id="held" className="font-bold">
        {t("title", { count: rows.length })}
      </h2>
      <p className="text-sm text-muted">{t("lead")}</p>
      <DataTable
        dense
        caption={t("title", { count: rows.length })}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "ticket",
            header: columns("ticket"),
            rowHeader: true,
            figures: true,
            cell: (row) => <strong className="text-base">{row.number}</strong>,
          },
          { key: "name", header: columns("name"), cell: (row) => row.fullName },
          { key: "serial", header: columns("serial"), figures: true, cell: (row) => row.serial },
          {
            key: "action",
            header: columns("action"),
            cell: (row) => (
              <DeskForm action={recall} hidden={{ ticketId: row.id, place }} mark={`recall ${row.id}`}>
                <SubmitButton tone="quiet" size="sm" disabled={isBusy}>
                  {t("recall")}
                  <span className="sr-only"> {row.number}</span>
                </SubmitButton>
              </DeskForm>
            ),
          },
        ]}
      />
    </section>
  );
};
