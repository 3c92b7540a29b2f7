import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/LinkButton";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import type { QueueEntry } from "@/components/desk/queue/queue-entry";
import { type DeskAction, DeskForm } from "@/components/desk/kit/DeskForm";
import { columnOrder, type QueueView } from "@/components/desk/queue/queue-view";
import { DuePill } from "@/components/desk/kit/DuePill";
import { DataTable } from "@/components/ui/DataTable";

export interface ReviewEntry extends QueueEntry {
  readonly claim: "free" | "mine" | "other";
  /** Name of the officer who has it; empty when nobody does. */
  readonly officer: string;
}

interface ReviewTableProps {
  readonly caption: string;
  readonly entries: readonly ReviewEntry[];
  readonly claim: DeskAction;
  readonly view: QueueView;
}

/** The pre-review queue: put in order by its headings, one press takes a case. */
export const ReviewTable = ({ caption, entries, claim, view }: ReviewTableProps) => {
  const t = useTranslations("officer.queue.columns");
  const queue = useTranslations("officer.queue");
  const review = useTranslations("officerReview");
  return (
    <DataTable
      dense
      caption={caption}
      rows={entries}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "due",
          header: t("due"),
          order: columnOrder(view, "due"),
          cell: (row) => <DuePill due={row.due} />,
        },
        {
          key: "name",
          header: t("name"),
          order: columnOrder(view, "name"),
          rowHeader: true,
          cell: (row) => (
            <Link
              href={paths.reviewCase(row.id)}
              data-row-link
              className="link inline-block py-1 font-semibold"
            >
              {row.fullName || review("colleaguesCase")}
            </Link>
          ),
        },
        { key: "serial", header: t("serial"), figures: true, cell: (row) => row.serial },
        { key: "type", header: t("type"), cell: (row) => row.type },
        { key: "nationality", header: t("nationality"), cell: (row) => row.nationality || "—" },
        { key: "round", header: t("round"), cell: (row) => queue("round", { round: row.round }) },
        {
          key: "submitted",
          header: t("submitted"),
          order: columnOrder(view, "submitted"),
          figures: true,
          cell: (row) => row.submittedAt,
        },
        {
          key: "officer",
          header: t("officer"),
          cell: (row) => (row.claim === "mine" ? <strong>{review("mineMark")}</strong> : row.officer || "—"),
        },
        {
          key: "action",
          header: t("action"),
          cell: (row) =>
            row.claim === "free" ? (
              <div data-claim>
                <DeskForm action={claim} hidden={{ applicationId: row.id }}>
                  <SubmitButton size="sm">
                    <span>
                      {review("claim")}
                      <span className="sr-only"> {row.fullName}</span>
                    </span>
                  </SubmitButton>
                </DeskForm>
              </div>
            ) : (
              <LinkButton href={paths.reviewCase(row.id)} tone="quiet" size="sm">
                {review("open")}
                <span className="sr-only"> {row.fullName || row.serial}</span>
              </LinkButton>
            ),
        },
      ]}
    />
  );
};
