import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/LinkButton";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { useCaseColumns } from "@/components/desk/queue/case-columns";
import type { CaseRow } from "@/components/desk/queue/queue-entry";
import type { PreReviewRow } from "@/lib/server/db/questions/officer/pre-review-queue";
import { type DeskAction, DeskForm } from "@/components/desk/kit/DeskForm";
import type { QueueView } from "@/components/desk/queue/queue-view";
import { DataTable } from "@/components/ui/DataTable";

/** A case of the queue, and whose it is seen from this officer. */
export interface ReviewRow extends CaseRow<PreReviewRow> {
  readonly claim: "free" | "mine" | "other";
}

interface ReviewTableProps {
  readonly caption: string;
  readonly rows: readonly ReviewRow[];
  readonly claim: DeskAction;
  readonly view: QueueView;
}

/** The pre-review queue: put in order by its headings, one press takes a case. */
export const ReviewTable = ({ caption, rows, claim, view }: ReviewTableProps) => {
  const t = useTranslations("officer.queue.columns");
  const review = useTranslations("officerReview");
  const columns = useCaseColumns(view, review("colleaguesCase"));
  return (
    <DataTable<ReviewRow>
      dense
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        columns.due,
        columns.name,
        columns.serial,
        columns.type,
        columns.nationality,
        columns.round,
        columns.submitted,
        {
          key: "officer",
          header: t("officer"),
          cell: (row) =>
            row.claim === "mine" ? <strong>{review("mineMark")}</strong> : (row.claimedBy?.name ?? "—"),
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
              <LinkButton href={row.href} tone="quiet" size="sm">
                {review("open")}
                <span className="sr-only"> {row.fullName || row.serial}</span>
              </LinkButton>
            ),
        },
      ]}
    />
  );
};
