import type { ReactNode } from "react";

interface CaseScreenProps {
  readonly queue?: ReactNode;
  /** Heading of the case and what the data column holds. */
  readonly data: ReactNode;
  readonly viewer: ReactNode;
  readonly bar: ReactNode;
}

/** Two pages side by side need the room of the queue, which `j` and `k` walk unseen. */
const TWO_PAGES =
  "xl:has-data-two-pages:grid-cols-[minmax(24rem,1fr)_minmax(0,2fr)] xl:has-data-two-pages:[&>[data-queue]]:hidden";
const TWO_COLUMNS = "lg:grid-cols-[minmax(24rem,1fr)_minmax(0,1.1fr)]";
const THREE_COLUMNS = `${TWO_COLUMNS} xl:grid-cols-[17rem_minmax(24rem,1fr)_minmax(0,1.1fr)]`;

/** One case = one screen: queue, data, document side by side, each scrolling for itself; decisions below. */
export const CaseScreen = ({ queue, data, viewer, bar }: CaseScreenProps) => (
  <div className="-m-4 flex grow flex-col print:m-0 lg:h-[calc(100dvh-5rem)]">
    <div
      className={`grid min-h-0 grow grid-cols-1 bg-surface ${queue ? THREE_COLUMNS : TWO_COLUMNS} ${TWO_PAGES}`}
    >
      {queue ? (
        <div data-queue="" className="contents">
          {queue}
        </div>
      ) : null}
      <div className="relative min-h-0 min-w-0 overflow-y-auto text-[0.8125rem]">{data}</div>
      <div className="no-print relative min-h-[60dvh] min-w-0 lg:min-h-0">{viewer}</div>
    </div>
    {bar}
  </div>
);
