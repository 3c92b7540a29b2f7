import "server-only";
import type { Calendar } from "@/lib/domain/calendar/working-days";
import type { CameBack } from "@/lib/domain/case/corrections";
import { type ChangedSince, answerTo } from "@/lib/domain/case/item-answers";
import type { ItemAnswer, ItemReply } from "@/lib/domain/case/item-reply";
import { legalDays } from "@/lib/domain/case/legal-day";
import { changedFields } from "@/lib/domain/form/changes";
import type { Form } from "@/lib/domain/form/form";
import type { DraftAnswers } from "@/lib/domain/questions/registry";
import { isLocalText, type LocalText } from "@/lib/domain/text";
import { now, today } from "@/lib/server/base/clock";
import { openText, seal } from "@/lib/server/base/crypto";
import type { Tx } from "../client";
import type { ReturnItem, Submission } from "../generated/client";
import { openSubmission } from "./applications";
import type { FileInfo } from "./files";
import { givenOf } from "./given";

const boundTo = (id: string): string => `returnItem:${id}`;

/** The applicant's words as stored: sealed and bound to their item; nothing for no words. */
export const sealWords = (id: string, words: string) => (words ? seal(words, boundTo(id)) : null);

/** What the applicant says to an item. */
export const openReply = (
  row: Pick<ReturnItem, "id" | "confirmed"> & { readonly wordsCipher: Uint8Array | null },
): ItemReply => ({
  confirmed: row.confirmed,
  words: row.wordsCipher ? openText(row.wordsCipher, boundTo(row.id)) : "",
});

/** The officer's words, in every language they were written in. Throws for what was never written by `keepReturnItems`. */
export const wordsOf = ({ id, text }: Pick<ReturnItem, "id" | "text">): LocalText => {
  if (!isLocalText(text)) throw new Error(`the words of item ${id} are in no language`);
  return text;
};

/** What tells which answers the window named are not corrected yet. */
export const ITEM_COLUMNS = { target: true, createdAt: true, answeredAt: true } as const;

/** All defects are told at once (Reg. art. 18), so the last list is what bears the last time. */
export const lastList = <T extends { readonly createdAt: Date }>(items: readonly T[]): T[] => {
  const last = Math.max(0, ...items.map(({ createdAt }) => createdAt.getTime()));
  return items.filter(({ createdAt }) => createdAt.getTime() === last);
};

type Frozen = Pick<Submission, "id" | "answersCipher" | "fileIds" | "submittedAt">;

/** What the officer looked at who asked: the last submission before the items, whatever was amended since. */
export const lookedAt = <T extends Frozen>(
  submissions: readonly T[],
  items: readonly { readonly createdAt: Date }[],
): T | undefined => {
  const asked = items[0]?.createdAt;
  return submissions
    .filter(({ submittedAt }) => !asked || submittedAt <= asked)
    .sort((one, other) => other.submittedAt.getTime() - one.submittedAt.getTime())[0];
};

/** What differs from what the officer looked at. */
export const changedSince = (
  form: Form,
  before: Frozen | undefined,
  answers: DraftAnswers,
  files: readonly Pick<FileInfo, "id" | "slot">[],
): ChangedSince =>
  before
    ? {
        form,
        fields: changedFields(form, openSubmission(before), answers),
        slots: files.filter(({ id }) => !before.fileIds.includes(id)).map(({ slot }) => slot),
      }
    : { form, fields: [], slots: [] };

export interface OpenItem {
  readonly id: string;
  readonly target: string;
  readonly reason: string;
  readonly reply: ItemReply;
  readonly answeredAt: Date | null;
  /** How it is answered by what is there now. */
  readonly answer: ItemAnswer | undefined;
}

interface Subject {
  readonly id: string;
  readonly form: () => Form;
  readonly answers: () => DraftAnswers;
}

/** What the answers are compared and judged by. */
interface Answered {
  readonly form: Form;
  readonly answers: DraftAnswers;
}

/** The case as it came back, from which follows what of it is open. It is judged as it would be
 *  if it were sent now. */
export const cameBack = (
  { form, answers }: Answered,
  submissions: readonly Frozen[],
  items: readonly Pick<ReturnItem, "target" | "createdAt">[],
  files: readonly FileInfo[],
  calendar: Calendar,
): CameBack => {
  const looked = lookedAt(submissions, items);
  const first = submissions.reduce<Frozen | undefined>(
    (earliest, each) => (earliest && earliest.submittedAt <= each.submittedAt ? earliest : each),
    undefined,
  );
  return {
    form,
    targets: items.map(({ target }) => target),
    before: looked ? openSubmission(looked) : answers,
    given: givenOf(answers, files),
    renewed: changedSince(form, looked, answers, files).slots,
    days: legalDays({ firstSubmittedAt: first?.submittedAt, submittedAt: now() }, today()),
    calendar,
  };
};

/** What was changed and never sent: questions, and slots whose files are others than those of the last submission. */
const unsentOf = (
  { form, answers }: Answered,
  submissions: readonly Frozen[],
  files: readonly Pick<FileInfo, "id" | "slot">[],
): string[] => {
  const last = lookedAt(submissions, []);
  if (!last) return [];
  const { fields, slots } = changedSince(form, last, answers, files);
  const gone = last.fileIds.some((id) => !files.some((file) => file.id === id));
  const papers = [...new Set(slots)];
  return [...fields, ...papers, ...(gone && papers.length === 0 ? ["files"] : [])];
};

interface OpenItems {
  readonly items: readonly OpenItem[];
  /** How the items are answered when the answers are these. */
  readonly sinceWith: (answers: DraftAnswers) => ChangedSince;
  readonly found: CameBack;
  readonly unsent: readonly string[];
}

/** The items asked for last, how they are answered by what is there now, and the case as it came back. */
export const openItems = async (
  tx: Tx,
  subject: Subject,
  files: readonly FileInfo[],
  calendar: Calendar,
): Promise<OpenItems> => {
  const applicationId = subject.id;
  const standing = { form: subject.form(), answers: subject.answers() };
  const rows = lastList(
    await tx.returnItem.findMany({
      where: { applicationId },
      orderBy: [{ createdAt: "asc" }, { target: "asc" }],
    }),
  );
  const submissions = await tx.submission.findMany({ where: { applicationId } });
  const looked = lookedAt(submissions, rows);
  const sinceWith = (answers: DraftAnswers): ChangedSince =>
    changedSince(standing.form, looked, answers, files);
  const since = sinceWith(standing.answers);
  const items = rows.map((row): OpenItem => {
    const { id, target, reason, answeredAt } = row;
    const reply = openReply(row);
    return { id, target, reason, reply, answeredAt, answer: answerTo(row, reply, since) };
  });
  const found = cameBack(standing, submissions, rows, files, calendar);
  return { items, sinceWith, found, unsent: unsentOf(standing, submissions, files) };
};
