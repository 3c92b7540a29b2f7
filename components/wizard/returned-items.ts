import { getLocale, getTranslations } from "next-intl/server";
import type { ReplyWords } from "@/components/forms/returned/ItemReply";
import { isAnsweredByPaperAlone, slotOfItem } from "@/lib/domain/case/item-answers";
import { confirmName, replyName } from "@/lib/domain/case/item-reply";
import { fileSlotsOf } from "@/lib/domain/form/papers";
import { formOfCase } from "@/lib/domain/types/known-types";
import { isFileTarget, type ReturnTarget } from "@/lib/domain/review/return-reasons";
import { inLanguage } from "@/lib/domain/text";
import type { FileSlot } from "@/lib/domain/vocabulary";
import type { ApplicationView } from "@/lib/server/db/questions/applicant/application-for-applicant";
import type { AlsoLine } from "./AlsoOpen";
import type { ReturnLine } from "./ReturnList";

export interface ReturnedItems {
  readonly lines: readonly ReturnLine[];
  /** What is open because of them. */
  readonly also: readonly AlsoLine[];
  /** The officer's words by target. */
  readonly texts: Readonly<Record<string, string>>;
  /** What was said to the items so far, as entries of the form. */
  readonly entries: Readonly<Record<string, string>>;
  /** Names of the boxes among them. */
  readonly boxes: readonly string[];
  readonly replies: Readonly<Record<string, ReplyWords>>;
  /** Names of the documents and the photo, by the id they stand under. */
  readonly places: Readonly<Record<string, string>>;
  /** Labels of the returned questions by the paper that shows them. */
  readonly showing: Readonly<Partial<Record<FileSlot, readonly string[]>>>;
}

/** The items of a return or a correction in the page's language. A paper the window named cannot be confirmed online:
 *  it is shown there. */
export const returnedItems = async (
  application: ApplicationView,
  event: "resubmit" | "amend",
): Promise<ReturnedItems> => {
  const { returnItems } = application;
  const form = formOfCase(application);
  const [also, validation, fields, slots, locale] = await Promise.all([
    getTranslations("wizard.supplement.also"),
    getTranslations("validation"),
    getTranslations("fields"),
    getTranslations("documents.slots"),
    getLocale(),
  ]);
  const labelOf = (target: ReturnTarget): string =>
    isFileTarget(target) ? slots(`${target}.short`) : fields(`${target}.label`);
  const bring = (target: string): boolean => event === "amend" && isFileTarget(target);
  const lines = returnItems.map(({ text: words, ...item }): ReturnLine => {
    const { target, before, renewed, scannedAnew, reply, answer } = item;
    const text = inLanguage(words, locale);
    const label = labelOf(target);
    return { target, before, renewed, scannedAnew, reply, answer, label, text, bring: bring(target) };
  });
  const alsoLines = (application.corrections?.also ?? []).map(({ target, why, settled }): AlsoLine => {
    const label = labelOf(target);
    if (settled) return { target, label, why: "" };
    if (why === undefined) return { target, label, why: also("seeRule") };
    if (why === "missing" || why === "unchecked") return { target, label, why: also(why) };
    return { target, label, why: validation(why, { max: form.questions.get(target)?.max ?? 0 }) };
  });
  const said = returnItems.filter((item) => !bring(item.target) && !isAnsweredByPaperAlone(item));
  const questions = lines.filter(({ target }) => !isFileTarget(target));
  return {
    lines,
    also: alsoLines,
    texts: Object.fromEntries(lines.map(({ target, text }) => [target, text])),
    entries: Object.fromEntries(
      said.flatMap(({ target, reply }) => [
        [confirmName(target), reply.confirmed ? "yes" : ""],
        [replyName(target), reply.words],
      ]),
    ),
    boxes: said.map(({ target }) => confirmName(target)),
    replies: Object.fromEntries(
      questions.map(({ target, label }): [string, ReplyWords] => {
        const slot = slotOfItem(form, target);
        return [target, { item: label, paper: false, ...(slot ? { shownBy: labelOf(slot) } : {}) }];
      }),
    ),
    places: Object.fromEntries(
      [...lines, ...alsoLines]
        .filter(({ target }) => isFileTarget(target))
        .map(({ target, label }) => [target, label]),
    ),
    showing: Object.fromEntries(
      fileSlotsOf(form).flatMap((slot): [FileSlot, string[]][] => {
        const shown = [...questions, ...alsoLines].filter(
          ({ target }) => !isFileTarget(target) && slotOfItem(form, target) === slot,
        );
        return shown.length > 0 ? [[slot, shown.map(({ label }) => label)]] : [];
      }),
    ),
  };
};
