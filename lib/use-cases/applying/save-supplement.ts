import "server-only";
import { type DraftAnswers, FIELDS, FIELD_NAMES, type Field } from "@/lib/domain/form/fields";
import { type FieldErrors, judgeStep } from "@/lib/domain/form/judge";
import { STEPS } from "@/lib/domain/vocabulary";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { type Result, invalid, ok } from "@/lib/domain/result";
import { writeAudit } from "@/lib/server/db/audit";
import type { Actor } from "@/lib/domain/actors";
import { now } from "@/lib/server/base/clock";
import { openCase } from "../case/open-case";
import { type Saved, keepAnswers } from "./save-step";
import { stop, transact } from "../case/transact";

export interface SaveSupplementRequest {
  readonly actor: Actor;
  readonly applicationId: string;
  readonly version?: number;
  /** Answers to the returned questions, of whatever step. */
  readonly answers: Readonly<Record<string, string>>;
  readonly final: boolean;
}

/** The questions a return opens again: those named, and those that are asked because of them. */
export const openedFields = (targets: readonly string[]): Field[] =>
  FIELD_NAMES.filter((name) => targets.includes(name) || targets.includes(FIELDS[name].when?.field ?? ""));

/** Saves corrections of a returned application (退补). Only the returned questions can change. */
export const saveSupplement = async (request: SaveSupplementRequest): Promise<Result<Saved>> =>
  transact(
    async (tx) => {
      const subject = await openCase(tx, request);
      const { id, row, state } = subject;
      if (state !== "RETURNED") stop("illegalMove", { serial: row.serial, state });
      const items = await tx.returnItem.findMany({
        where: { applicationId: id, round: row.round },
        select: { target: true },
      });
      const opened = openedFields(items.map((item) => item.target));
      const typed: DraftAnswers = Object.fromEntries(
        opened.map((name) => [name, request.answers[name] ?? subject.answers[name] ?? ""]),
      );
      const at = now();
      const { errors, clean } = judge({ ...subject.answers, ...typed }, opened, shanghaiDate(at));
      const wrong = request.final && Object.keys(errors).length > 0;
      const answers = { ...subject.answers, ...typed, ...(wrong || !request.final ? {} : clean) };
      const version = await keepAnswers(tx, subject, answers, at);
      if (request.final)
        await writeAudit(tx, {
          actor: request.actor,
          action: "supplement",
          subject: `application:${id}`,
          data: { fields: opened, complete: !wrong },
        });
      if (wrong) return invalid(errors, { ...typed, version: String(version) } as Record<string, string>);
      return ok({ version, savedAt: at, findings: [] });
    },
    { Application_one_under_way: "alreadyUnderWay" },
  );

const judge = (
  answers: DraftAnswers,
  opened: readonly Field[],
  today: string,
): { errors: FieldErrors; clean: DraftAnswers } => {
  const errors: FieldErrors = {};
  const clean: DraftAnswers = {};
  for (const step of STEPS) {
    const own = opened.filter((name) => FIELDS[name].step === step);
    if (own.length === 0) continue;
    const judged = judgeStep(step, answers, today);
    for (const name of own) {
      const error = judged.errors[name];
      if (error) errors[name] = error;
      clean[name] = judged.answers[name] ?? "";
    }
  }
  return { errors, clean };
};
