import { useTranslations } from "next-intl";
import { NothingFound } from "@/components/desk/queue/NothingFound";
import { EmptyState } from "@/components/ui/EmptyState";
import { LinkButton } from "@/components/ui/LinkButton";
import { paths } from "@/lib/paths";
import type { DeskAction } from "@/components/desk/kit/DeskForm";
import { LiveQueue } from "@/components/desk/queue/LiveQueue";
import { QueueKeys } from "@/components/desk/queue/QueueKeys";
import { QueuePages } from "@/components/desk/queue/QueuePages";
import { QueueSearch } from "@/components/desk/queue/QueueSearch";
import { addressOf, isNarrowed, type QueueView } from "@/components/desk/queue/queue-view";
import { QueueTabs } from "@/components/desk/queue/QueueTabs";
import { DecidedNotice, type JustDecided } from "./DecidedNotice";
import { type ReviewRow, ReviewTable } from "./ReviewTable";
import { ShortcutHelp } from "@/components/desk/kit/ShortcutHelp";

export const REVIEW_FILTERS = ["mine", "free", "theirs", "all"] as const;
export type ReviewFilter = (typeof REVIEW_FILTERS)[number];

interface ReviewQueueProps {
  readonly filter: ReviewFilter;
  readonly counts: Readonly<Record<ReviewFilter | "dueToday", number>>;
  readonly rows: readonly ReviewRow[];
  /** What was just decided, and of which case. */
  readonly decided: JustDecided | undefined;
  readonly claim: DeskAction;
  readonly takeBack: DeskAction;
  /** Where the next page begins; undefined: this is the last. */
  readonly next: string | undefined;
  /** False: the reader has paged on from the top. */
  readonly atTop: boolean;
  /** What the address asks of the queue. */
  readonly view: QueueView;
  /** Shanghai time at which it was read. */
  readonly readAt: string;
}

/** The pre-reviewer's first page: what is due first, in one of three views. */
export const ReviewQueue = (props: ReviewQueueProps) => {
  const { filter, counts, rows, decided, claim, takeBack, next, atTop, readAt, view } = props;
  const t = useTranslations("officerReview");
  return (
    <div className="grid gap-3">
      <header className="flex flex-wrap items-baseline gap-x-4">
        <h1 className="text-xl font-bold">{t("title")}</h1>
        <p className="text-muted">
          {t("summary", { mine: counts.mine, free: counts.free, today: counts.dueToday })}
        </p>
        <div className="ml-auto flex flex-wrap items-center gap-x-4">
          <LiveQueue desk="review" readAt={readAt} />
          <ShortcutHelp
            shortcuts={[
              { keys: "j / k", meaning: t("keys.queueWalk") },
              { keys: "Enter", meaning: t("keys.queueOpen") },
              { keys: "c", meaning: t("keys.claim") },
              { keys: "z", meaning: t("keys.takeBack") },
              { keys: "/", meaning: t("keys.search") },
              { keys: "?", meaning: t("keys.help") },
            ]}
          />
        </div>
      </header>
      <DecidedNotice decided={decided} takeBack={takeBack} />
      <QueueTabs
        label={t("tabs.label")}
        current={filter}
        tabs={REVIEW_FILTERS.map((key) => ({
          key,
          label: t(`tabs.${key}`),
          count: counts[key],
          href: addressOf(view, { show: key }),
        }))}
      />
      <QueueSearch view={view} />
      {rows.length > 0 ? (
        <ReviewTable caption={t("queueLabel")} rows={rows} claim={claim} view={view} />
      ) : isNarrowed(view) ? (
        <NothingFound />
      ) : (
        <EmptyState
          title={t(`empty.${filter}Title`)}
          action={
            filter === "mine" && counts.free > 0 ? (
              <LinkButton href={paths.review({ show: "free" })} size="sm">
                {t("empty.toFree")}
              </LinkButton>
            ) : null
          }
        >
          {t(`empty.${filter}Body`)}
        </EmptyState>
      )}
      <QueuePages
        next={next && addressOf(view, { after: next })}
        first={atTop ? undefined : addressOf(view)}
      />
      <QueueKeys />
    </div>
  );
};
