import type { Form } from "../form/form";
import type { FileSlot } from "../vocabulary";
import { isFileTarget } from "../review/return-reasons";
import { type ItemAnswer, type ItemReply, REPLY_MAX, answerOf } from "./item-reply";
import { type LifecycleEvent, transitionFor } from "./lifecycle";
import type { State } from "./states";

/** What differs from what the officer looked at. */
export interface ChangedSince {
  /** The form of the case. */
  readonly form: Form;
  readonly fields: readonly string[];
  /** Slots with a new file. */
  readonly slots: readonly string[];
}

/** The files that may change with this item: a document itself, or the paper that shows the answer. */
export const slotOfItem = (form: Form, target: string): FileSlot | undefined =>
  isFileTarget(target) ? target : form.questions.get(target)?.shownBy;

/** Whether the paper that shows the answer was scanned anew. */
export const isScannedAnew = (target: string, since: ChangedSince): boolean =>
  since.slots.some((slot) => slot === slotOfItem(since.form, target));

/** What was asked for, as far as it decides how it may be answered. */
export interface AskedItem {
  readonly target: string;
  readonly reason: string;
}

/** Whether only a new paper answers: that of another passport is never "right as it stands". */
export const isAnsweredByPaperAlone = ({ target, reason }: AskedItem): boolean =>
  reason === "passportChanged" && isFileTarget(target);

/** How an item is answered now; undefined: it is not. */
export const answerTo = (item: AskedItem, reply: ItemReply, since: ChangedSince): ItemAnswer | undefined =>
  answerOf(isAnsweredByPaperAlone(item) ? { ...reply, confirmed: false } : reply, {
    changed: since.fields.includes(item.target) || since.slots.includes(item.target),
    scannedAnew: isScannedAnew(item.target, since),
  });

/** What is wrong with a reply that is to be sent: code of validation.json. */
export const replyError = (
  item: AskedItem,
  reply: ItemReply,
  since: ChangedSince,
): "required" | "tooLong" | undefined => {
  if (!reply.confirmed || isAnsweredByPaperAlone(item)) return undefined;
  if (reply.words.trim().length > REPLY_MAX) return "tooLong";
  return answerTo(item, reply, since) ? undefined : "required";
};

/** The act with which the applicant answers the items in this state: 退补 is submitted again, 窗口补正 is amended before
 *  the new visit. Undefined: nothing is open. */
export const answeringEvent = (state: State): Extract<LifecycleEvent, "resubmit" | "amend"> | undefined =>
  (["resubmit", "amend"] as const).find((event) => transitionFor(state, event));

/** The questions still unanswered after a correction at the window; documents may be brought along instead. */
export const toCorrect = (items: readonly { target: string; answeredAt: Date | null }[]): string[] =>
  items.filter(({ target, answeredAt }) => !answeredAt && !isFileTarget(target)).map(({ target }) => target);

/** How many things of a list wait to be answered, questions and documents. */
export const toAnswer = (items: readonly { answeredAt: Date | null }[]): number =>
  items.filter(({ answeredAt }) => !answeredAt).length;
