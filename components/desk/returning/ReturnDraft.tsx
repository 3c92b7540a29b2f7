"use client";

import { createContext, type ReactNode, use, useMemo, useState } from "react";
import type { TargetNames } from "./target-names";
import type { ByLocale } from "@/lib/domain/locales";
import type { ReturnReason, TargetKind } from "@/lib/domain/review/return-reasons";

/** The form in the decision bar to which the controls beside the fields belong. */
export const RETURN_FORM = "return-form";

/** Texts of one reason with `{target}` where the item's name goes. */
interface ReasonWords {
  readonly label: string;
  readonly text: Readonly<Record<TargetKind, ByLocale<string>>>;
}
export type ReasonBook = Readonly<Record<ReturnReason, ReasonWords>>;

export interface ReturnChoice {
  readonly reason: string;
  readonly text: ByLocale<string>;
}

interface ReturnDraft {
  readonly book: ReasonBook;
  readonly names: TargetNames;
  readonly choices: Readonly<Partial<Record<string, ReturnChoice>>>;
  readonly choose: (target: string, choice: ReturnChoice | undefined) => void;
}

const ReturnDraftContext = createContext<ReturnDraft | undefined>(undefined);

/** The list of defects being put together; undefined where this officer cannot return the case. */
export const useReturnDraft = (): ReturnDraft | undefined => use(ReturnDraftContext);

interface ReturnDraftProviderProps {
  readonly book: ReasonBook;
  readonly names: TargetNames;
  /** What is ticked at first: the list of a return that was taken back. */
  readonly chosen?: ReturnDraft["choices"];
  readonly children: ReactNode;
}

/** Keeps the ticked items in one place, so that the data column and the decision bar speak of the same list. */
export const ReturnDraftProvider = ({ book, names, chosen = {}, children }: ReturnDraftProviderProps) => {
  const [choices, setChoices] = useState<Partial<Record<string, ReturnChoice>>>(chosen);
  const draft = useMemo<ReturnDraft>(
    () => ({
      book,
      names,
      choices,
      choose: (target, choice) => setChoices((known) => ({ ...known, [target]: choice })),
    }),
    [book, names, choices],
  );
  return <ReturnDraftContext value={draft}>{children}</ReturnDraftContext>;
};

/** How many items are ticked. */
export const useReturnCount = (): number =>
  Object.values(useReturnDraft()?.choices ?? {}).filter((choice) => choice?.reason).length;
