import type { ReactNode } from "react";
import { byLocale } from "@/lib/domain/locales";
import type { DeskCaseView, ReturnWords } from "@/components/desk/case/DeskCase";
import { type ReasonBook, ReturnDraftProvider } from "@/components/desk/returning/ReturnDraft";
import { ReturnItem } from "@/components/desk/returning/ReturnItem";
import type { QueueEntry } from "@/components/desk/queue/queue-entry";
import { RETURN_REASONS } from "@/lib/domain/review/return-reasons";

const PROOF = {
  name: { zh: "关系证明", en: "Proof of relationship" },
  reasons: RETURN_REASONS,
} as const;

/** A case as a desk is given it: nothing uploaded, nothing asked for, no history. */
export const aCaseView = (facts: Partial<DeskCaseView> = {}): DeskCaseView => ({
  id: "application-1",
  version: 7,
  serial: "44030026112300001",
  fullName: "ROSSI ANNA",
  type: "FIRST",
  state: "PRE_REVIEW",
  schemaVersion: 1,
  round: 1,
  due: undefined,
  required: [],
  history: [],
  asked: [],
  undelivered: [],
  alike: [],
  answers: { passportNo: "YA1***567" },
  before: undefined,
  passportShown: false,
  changed: [],
  checks: [],
  mrz: undefined,
  today: "2026-11-23",
  files: [],
  ...facts,
});

/** A row of a desk's queue. */
export const aQueueEntry = (facts: Partial<QueueEntry> = {}): QueueEntry => ({
  id: "application-1",
  href: "/officer/review/application-1",
  fullName: "ROSSI ANNA",
  serial: "44030026112300001",
  type: "首次",
  nationality: "ITA",
  round: 1,
  submittedAt: "2026-11-25 10:00",
  due: undefined,
  ...facts,
});

const sameForAll = (reason: string) => {
  const text = byLocale(() => `{target} ${reason}`);
  return { answer: text, document: text };
};

/** Reasons that are called by their code, and the one item they may be given for. */
export const returning = (act: ReturnWords["act"]): ReturnWords => ({
  act,
  book: Object.fromEntries(
    RETURN_REASONS.map((reason) => [reason, { label: reason, text: sameForAll(reason) }]),
  ) as ReasonBook,
  names: { RELATIONSHIP_PROOF: PROOF },
});

/** A bar beside one item that can be ticked, as on the page of a case. */
export const besideAnItem = (act: ReturnWords["act"], bar: ReactNode) => {
  const { book, names } = returning(act);
  return (
    <ReturnDraftProvider book={book} names={names}>
      <ReturnItem act={act} target="RELATIONSHIP_PROOF" names={PROOF} label="关系证明" />
      {bar}
    </ReturnDraftProvider>
  );
};
