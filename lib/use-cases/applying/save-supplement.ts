import "server-only";
import type { DraftAnswers } from "@/lib/domain/questions/registry";
import { answeringEvent, replyError } from "@/lib/domain/case/item-answers";
import { replyIn, replyName } from "@/lib/domain/case/item-reply";
import { openedBy, questionOf } from "@/lib/domain/form/form";
import { asJudged } from "@/lib/domain/form/typed-answers";
import { judgedQuestions } from "@/lib/domain/form/judged-questions";
import { judge } from "@/lib/domain/form/judge";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { type Result, invalid, ok } from "@/lib/domain/result";
import { writeAudit } from "@/lib/server/db/audit";
import type { Actor } from "@/lib/domain/actors";
import { filesOf } from "@/lib/server/db/repositories/files";
import { type OpenItem, openItems } from "@/lib/server/db/repositories/return-items";
import { now } from "@/lib/server/base/clock";
import { openCase } from "../case/open-case";
import { keepReplies } from "./answer-items";
import { type Saved, keepAnswers } from "./save-step";
import { stop, transact } from "../case/transact";

export interface SaveSupplementRequest {
  readonly actor: Actor;
  readonly applicationId: string;
  readonly version?: number;
  /** Answers to the returned questions, of whatever step, and what is said to the items: `confirm.<target>` ("" or
   *  "yes") and `reply.<target>`. */
  readonly answers: Readonly<Record<string, string>>;
  readonly final: boolean;
}

/** Saves the answers to a return (退补) or a correction (窗口补正), as typed. Only the named questions can change. What is
 *  wrong is answered `invalid` with its fields, kept all the same; `values` carries the texts and the new `version`. */
export const saveSupplement = async (request: SaveSupplementRequest): Promise<Result<Saved>> =>
  transact(
    async (tx) => {
      const subject = await openCase(tx, request);
      const { id, row, state } = subject;
      if (!answeringEvent(state)) stop("illegalMove", { serial: row.serial, state });
      const files = await filesOf(tx, id);
      const { items } = await openItems(tx, subject, files);
      const opened = openedBy(
        subject.form,
        items.map((item) => item.target),
      );
      const typed: DraftAnswers = asJudged(
        (name) => questionOf(subject.form, name),
        Object.fromEntries(
          opened.map((name) => [name, request.answers[name] ?? subject.answers[name] ?? ""]),
        ),
      );
      const at = now();
      const { errors, answers: clean } = judge(
        judgedQuestions(subject.form, opened),
        { ...subject.answers, ...typed },
        shanghaiDate(at),
      );
      const replyOf = (item: OpenItem) => replyIn(request.answers, item.target, item.reply);
      const judged = { ...subject, answers: { ...subject.answers, ...typed, ...clean } };
      const { since } = await openItems(tx, judged, files);
      const wrongReplies = items.flatMap((item): [string, string][] => {
        const error = replyError(item.target, replyOf(item), since);
        return error ? [[replyName(item.target), error]] : [];
      });
      const wrong = { ...errors, ...Object.fromEntries(wrongReplies) };
      const refusing = request.final && Object.keys(wrong).length > 0;
      const answers = request.final && !refusing ? judged.answers : { ...subject.answers, ...typed };
      const said = await keepReplies(tx, items, replyOf);
      const version = await keepAnswers(tx, subject, answers, at, said);
      if (request.final)
        await writeAudit(tx, {
          actor: request.actor,
          action: "supplement",
          subject: `application:${id}`,
          data: { fields: opened, complete: !refusing },
        });
      if (refusing) return invalid(wrong, { ...typed, version: String(version) } as Record<string, string>);
      return ok({ version, savedAt: at, elsewhere: {}, steps: [], findings: [] });
    },
    { Application_one_under_way: "alreadyUnderWay" },
  );
