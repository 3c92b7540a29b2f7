import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/EmptyState";
import { Notice } from "@/components/ui/Notice";
import { QueuePages } from "./QueuePages";
import { QueueTabs } from "./QueueTabs";

interface InboxProps<S extends string> {
  readonly words: {
    readonly title: string;
    readonly lead: string;
    readonly tabs: string;
    readonly none: string;
    readonly noneBody: string;
  };
  readonly states: readonly S[];
  /** Whose letters are shown. */
  readonly state: S;
  readonly counts: Readonly<Record<S, number>>;
  readonly nameOf: (state: S) => string;
  readonly hrefOf: (state: S) => string;
  readonly isEmpty: boolean;
  /** What was just done, in words. */
  readonly done?: string | undefined;
  /** Where the list goes on, and where it begins; undefined: nowhere, and here. */
  readonly next: string | undefined;
  readonly first: string | undefined;
  readonly children: ReactNode;
}

/** What people wrote to the office, by how far it has come. */
export const Inbox = <S extends string>({ words, isEmpty, done, children, ...list }: InboxProps<S>) => {
  const { states, state, counts, nameOf, hrefOf, next, first } = list;
  return (
    <div className="grid max-w-4xl gap-3">
      <header>
        <h1 className="text-xl font-bold">{words.title}</h1>
        <p className="text-muted">{words.lead}</p>
      </header>
      {done ? <Notice tone="success" title={done} live /> : null}
      <QueueTabs
        label={words.tabs}
        current={state}
        tabs={states.map((key) => ({ key, label: nameOf(key), count: counts[key], href: hrefOf(key) }))}
      />
      {isEmpty ? <EmptyState title={words.none}>{words.noneBody}</EmptyState> : children}
      <QueuePages next={next} first={first} />
    </div>
  );
};
