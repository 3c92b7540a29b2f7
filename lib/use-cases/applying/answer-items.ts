import "server-only";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import type { Calendar } from "@/lib/domain/calendar/working-days";
import { type ItemAnswer, type ItemReply, REPLY_MAX } from "@/lib/domain/case/item-reply";
import { legalDays } from "@/lib/domain/case/legal-day";
import type { Tx } from "@/lib/server/db/client";
import type { LockedCase } from "@/lib/server/db/repositories/applications";
import type { FileInfo } from "@/lib/server/db/repositories/files";
import { type OpenItem, openItems, sealWords } from "@/lib/server/db/repositories/return-items";
import { stop } from "../case/transact";
import type { Declaration } from "./freeze-submission";

/** Keeps what the applicant says to the items, as typed. @returns whether anything was said anew */
export const keepReplies = async (
  tx: Tx,
  items: readonly OpenItem[],
  replyOf: (item: OpenItem) => ItemReply,
): Promise<boolean> => {
  let anew = false;
  for (const item of items) {
    const { confirmed, words } = replyOf(item);
    if (confirmed === item.reply.confirmed && words === item.reply.words) continue;
    anew = true;
    const wordsCipher = sealWords(item.id, words);
    await tx.returnItem.update({ where: { id: item.id }, data: { confirmed, wordsCipher } });
  }
  return anew;
};

/** What history and audit keep of the answers: the targets; the words stay in the item. */
interface Answered {
  readonly changed: readonly string[];
  readonly confirmed: readonly string[];
}

/** Refuses while one of the items that `needs` an answer has none, and names the first, or while nothing is answered at
 *  all (nothingToSend); then the answers are final. */
export const answerItems = async (
  tx: Tx,
  subject: LockedCase,
  files: readonly FileInfo[],
  calendar: Calendar,
  needs: (item: OpenItem) => boolean,
  at: Date,
): Promise<Answered> => {
  const { items } = await openItems(tx, subject, files, calendar);
  const open = items.filter(
    (item) =>
      (needs(item) && !item.answer) || (item.reply.confirmed && item.reply.words.trim().length > REPLY_MAX),
  );
  const answered = items.filter((item) => item.answer);
  const first = (open[0] ?? items[0])?.target ?? "";
  if (open.length > 0) stop("unanswered", { count: open.length, target: first });
  // Nothing but papers, which may be brought along.
  if (answered.length === 0) stop("nothingToSend", { target: first });
  for (const { id, answer = null, reply } of items) {
    // Words belong to a confirmation: what is not said is not kept.
    const wordsCipher = reply.confirmed ? sealWords(id, reply.words.trim()) : null;
    const answeredAt = answer && at;
    await tx.returnItem.update({ where: { id }, data: { answer, answeredAt, wordsCipher } });
  }
  const answeredBy = (kind: ItemAnswer): string[] =>
    items.filter(({ answer }) => answer === kind).map(({ target }) => target);
  return { changed: answeredBy("CHANGED"), confirmed: answeredBy("CONFIRMED") };
};

/** What goes on from the submissions before: the consents, and the legal days of the case once it is sent at `at`. */
export const submittedBefore = async (
  tx: Tx,
  applicationId: string,
  at: Date,
): Promise<{
  readonly consents: readonly string[];
  readonly guardianName: string;
  readonly days: readonly string[];
}> => {
  const submissions = await tx.submission.findMany({
    where: { applicationId },
    orderBy: { round: "asc" },
    select: { consents: true, guardianName: true, submittedAt: true },
  });
  const [first, last] = [submissions[0], submissions.at(-1)];
  if (!first || !last) throw new Error(`${applicationId} was never submitted`);
  const { consents, guardianName } = last;
  const days = legalDays({ firstSubmittedAt: first.submittedAt, submittedAt: at }, shanghaiDate(at));
  return { consents, guardianName, days };
};

type Declared = Pick<Declaration, "consents" | "guardianName">;

/** What was declared before together with what comes along now. */
export const declaredWith = (before: Declared, now: Partial<Declared>): Declared => ({
  consents: [...before.consents, ...(now.consents ?? [])],
  guardianName: now.guardianName || before.guardianName,
});
