import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/EmptyState";
import { Pill } from "@/components/ui/Pill";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { UndeliveredMessage } from "@/lib/server/db/questions/officer/undelivered-messages";
import { type DeskAction, DeskForm } from "@/components/desk/kit/DeskForm";
import { DataTable } from "@/components/ui/DataTable";
import { LiveQueue } from "@/components/desk/queue/LiveQueue";
import { NothingFound } from "@/components/desk/queue/NothingFound";
import { columnOrder, isNarrowed, type QueueView } from "@/components/desk/queue/queue-view";
import { QueueSearch } from "@/components/desk/queue/QueueSearch";
import { QueuePages } from "@/components/desk/queue/QueuePages";

/** A message with its name and its time in words. */
export type MessageRow = Omit<UndeliveredMessage, "about" | "orderedAt"> & {
  readonly about: string;
  readonly orderedAt: string;
};

interface MessageDeskProps {
  readonly rows: readonly MessageRow[];
  readonly resend: DeskAction;
  /** What the address asks of the list. */
  readonly view: QueueView;
  /** Shanghai time at which it was read. */
  readonly readAt: string;
  /** Where the list goes on, and where it begins; undefined: nowhere, and here. */
  readonly next?: string | undefined;
  readonly first?: string | undefined;
}

const TONES = { FAILED: "danger", UNCERTAIN: "warning", PENDING: "neutral" } as const;

/** Text messages and documents that did not leave, with the way to send them once more. */
export const MessageDesk = ({ rows, resend, view, readAt, next, first }: MessageDeskProps) => {
  const t = useTranslations("undelivered");
  return (
    <div className="grid gap-3">
      <header>
        <h1 className="text-xl font-bold">{t("title")}</h1>
        <p className="text-muted">{t("lead")}</p>
        <LiveQueue desk="messages" readAt={readAt} />
      </header>
      {rows.length > 0 || isNarrowed(view) ? <QueueSearch view={view} /> : null}
      {rows.length === 0 && isNarrowed(view) ? (
        <NothingFound of="messages" />
      ) : rows.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneBody")}</EmptyState>
      ) : (
        <DataTable<MessageRow>
          dense
          caption={t("title")}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { key: "about", header: t("columns.about"), rowHeader: true, cell: ({ about }) => about },
            {
              key: "serial",
              header: t("columns.serial"),
              figures: true,
              cell: ({ serial }) => serial || "–",
            },
            { key: "to", header: t("columns.to"), figures: true, cell: ({ to }) => to || "–" },
            {
              key: "at",
              header: t("columns.at"),
              order: columnOrder(view, "ordered"),
              figures: true,
              cell: ({ orderedAt }) => orderedAt,
            },
            {
              key: "status",
              header: t("columns.status"),
              cell: ({ status, reason }) => (
                <>
                  <Pill tone={TONES[status]}>{t(`status.${status}`)}</Pill>
                  {reason ? <span className="block text-muted">{reason}</span> : null}
                </>
              ),
            },
            {
              key: "action",
              header: t("columns.action"),
              cell: (row) => (
                <DeskForm
                  action={resend}
                  hidden={{ messageId: row.id }}
                  label={t("resendOf", { about: row.about, serial: row.serial })}
                >
                  <SubmitButton size="sm" tone="quiet">
                    {t("resend")}
                  </SubmitButton>
                </DeskForm>
              ),
            },
          ]}
        />
      )}
      <QueuePages next={next} first={first} />
    </div>
  );
};
