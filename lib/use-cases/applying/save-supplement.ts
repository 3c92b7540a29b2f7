import "server-only";
import { correctionsOf, shapeOf, withTyped } from "@/lib/domain/case/corrections";
import { answeringEvent, replyError } from "@/lib/domain/case/item-answers";
import { confirmName, replyIn, replyName } from "@/lib/domain/case/item-reply";

import { asJudged } from "@/lib/domain/form/typed-answers";
import { mergeAnswers } from "@/lib/domain/form/merge";
import { judgedQuestions } from "@/lib/domain/form/judged-questions";
import { judgeOnEvery } from "@/lib/domain/form/judge";
import { type Result, invalid, ok } from "@/lib/domain/result";
import { writeAudit } from "@/lib/server/db/audit";
import type { Actor } from "@/lib/domain/actors";
import { filesOf } from "@/lib/server/db/repositories/files";
import { type OpenItem, openItems } from "@/lib/server/db/repositories/return-items";
import { now } from "@/lib/server/base/clock";
import type { LockedCase } from "@/lib/server/db/repositories/applications";
import { openCase } from "../case/open-case";
import { keepReplies } from "./answer-items";
import { type Saved, keepAnswers } from "./save-step";
import { stop, transact } from "../case/transact";

export interface SaveSupplementRequest {
  readonly actor: Actor;
  readonly applicationId: string;
  readonly version?: number;
  /** What the page held when it last agreed with the server; see saveStep. */
  readonly was?: Readonly<Record<string, string>>;
  /** Answers to the returned questions, of whatever step, and what is said to the items: `confirm.<target>` ("" or
   *  "yes") and `reply.<target>`. */
  readonly answers: Readonly<Record<string, string>>;
  readonly final: boolean;
}

/** What is saved of a case that came back, and what its page has to show now. */
export interface SavedSupplement extends Saved {
  readonly shape: string;
}

type Texts = Readonly<Record<string, string>>;

/** What this page typed put together with what was saved elsewhere meanwhile: answers, and what is said to the items. */
const mergedEntries = (
  { form, answers }: LockedCase,
  items: readonly OpenItem[],
  was: Texts,
  { answers: typed }: SaveSupplementRequest,
) => {
  const said = Object.fromEntries(
    items.flatMap(({ target, reply }) => [
      [confirmName(target), reply.confirmed ? "yes" : ""],
      [replyName(target), reply.words],
    ]),
  );
  const asKept = (texts: Texts): Texts => asJudged((name) => form().questions.get(name), texts) as Texts;
  const merged = mergeAnswers(Object.keys(typed), {
    was: asKept(was),
    typed: asKept(typed),
    stored: { ...answers(), ...said },
  });
  return merged && { answers: merged.answers as Texts, elsewhere: merged.elsewhere };
};

/** Saves the answers to a return (退补) or a correction (窗口补正), as typed. What was named can change, and whatever the
 *  change makes wrong or required. What is wrong is answered `invalid` with its fields, kept all the same; `values`
 *  carries the texts and the new `version`. Judged as of the case's legal days. */
export const saveSupplement = async (request: SaveSupplementRequest): Promise<Result<SavedSupplement>> =>
  transact(
    async (tx, calendar) => {
      const { was, ...whole } = request;
      const subject = await openCase(tx, was ? { ...whole, version: undefined } : whole);
      const { id, row, state } = subject;
      if (!answeringEvent(state)) stop("illegalMove", { serial: row.serial, state });
      const form = subject.form();
      const files = await filesOf(tx, id);
      const { items, sinceWith, found } = await openItems(tx, subject, files, calendar);
      const merged =
        was && request.version !== row.version ? mergedEntries(subject, items, was, request) : null;
      // Refuses, for the version is not the one that is stored.
      if (merged === undefined) await openCase(tx, whole);
      const entries = merged?.answers ?? request.answers;
      const typed = withTyped(
        found,
        asJudged((name) => form.questions.get(name), entries),
      );
      const { questions, complaints } = correctionsOf(typed);
      const at = now();
      const judged = judgeOnEvery(judgedQuestions(form, questions), typed.given.answers, found.days);
      const clean = { ...typed.given.answers, ...judged.answers };
      const replyOf = (item: OpenItem) => replyIn(entries, item.target, item.reply);
      const since = sinceWith(clean);
      const wrongReplies = items.flatMap((item): [string, string][] => {
        const error = replyError(item, replyOf(item), since);
        return error ? [[replyName(item.target), error]] : [];
      });
      const wrong = { ...Object.fromEntries(complaints.answers), ...Object.fromEntries(wrongReplies) };
      const refusing = request.final && Object.keys(wrong).length > 0;
      const answers = request.final && !refusing ? clean : typed.given.answers;
      const said = await keepReplies(tx, items, replyOf);
      const version = await keepAnswers(tx, subject, answers, at, said);
      if (request.final)
        await writeAudit(tx, {
          actor: request.actor,
          action: "supplement",
          subject: `application:${id}`,
          data: { fields: questions, complete: !refusing },
        });
      const values = Object.fromEntries(questions.map((name) => [name, answers[name] ?? ""]));
      if (refusing) return invalid(wrong, { ...values, version: String(version) });
      const after = correctionsOf({ ...found, given: { ...found.given, answers } });
      return ok({
        version,
        savedAt: at,
        elsewhere: merged?.elsewhere ?? {},
        form,
        findings: after.complaints.bars,
        shape: shapeOf(after),
      });
    },
    { Application_one_under_way: "alreadyUnderWay" },
  );
