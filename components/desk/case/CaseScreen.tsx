import type { ReactNode } from "react";

interface CaseScreenProps {
  readonly queue?: ReactNode;
  /** Heading of the case and what the data column holds. */
  readonly data: ReactNode;
  readonly viewer: ReactNode;
  readonly bar: ReactNode;
}

/** One case = one screen: queue, data, document side by side, each scrolling for itself; decisions below. */
export const CaseScreen = ({ queue, data, viewer, bar }: CaseScreenProps) => (
  <div className="-m-4 flex grow flex-col lg:h-[calc(100dvh-5rem)]">
    <div
      className={`grid min-h-0 grow grid-cols-1 bg-surface ${queue ? "lg:grid-cols-[minmax(24rem,1fr)_minmax(0,1.1fr)] xl:grid-cols-[17rem_minmax(24rem,1fr)_minmax(0,1.1fr)]" : "lg:grid-cols-[minmax(24rem,1fr)_minmax(0,1.1fr)]"}`}
    >
      {queue}
      <div className="relative min-h-0 overflow-y-auto text-[0.8125rem]">{data}</div>
      <div className="relative min-h-[60dvh] lg:min-h-0">{viewer}</div>
    </div>
    {bar}
  </div>
);
