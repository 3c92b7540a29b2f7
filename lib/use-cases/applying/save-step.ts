import "server-only";
import { fieldsOfStep, type Form, questionOf } from "@/lib/domain/form/form";
import { heldBackBy } from "@/lib/domain/form/held-back";
import { asJudged } from "@/lib/domain/form/typed-answers";
import type { FieldError } from "@/lib/domain/questions/field-errors";
import type { DraftAnswers } from "@/lib/domain/questions/registry";
import type { Finding } from "@/lib/domain/types/checks/check";
import { findings } from "@/lib/domain/types/checks/findings";
import { changedFields } from "@/lib/domain/form/changes";
import { judgeStep } from "@/lib/domain/form/judge";
import { mergeAnswers } from "@/lib/domain/form/merge";
import type { Step } from "@/lib/domain/vocabulary";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { type Result, invalid, ok } from "@/lib/domain/result";
import { writeAudit } from "@/lib/server/db/audit";
import type { Actor } from "@/lib/domain/actors";
import { now } from "@/lib/server/base/clock";
import type { Tx } from "@/lib/server/db/client";
import { withinLimits } from "@/lib/server/edge/rate-limit";
import { type LockedCase, columnsOf } from "@/lib/server/db/repositories/applications";
import { accountUnderWay } from "./keep-person";
import { dropBlobs } from "../attaching/keep-file";
import { openCase } from "../case/open-case";
import { lookUpSponsor } from "./ask-sponsor-registry";
import { confirmStep } from "./confirm-step";
import { settleCarried } from "../attaching/settle-carried";
import { stop, transact } from "../case/transact";

export interface SaveStepRequest {
  readonly actor: Actor;
  readonly applicationId: string;
  /** The version the page was filled against; without it the save overwrites what another device saved. */
  readonly version?: number;
  /** What the page held when it last agreed with the server: with it, a save against an older version is put together with
   *  what was saved meanwhile, and refused as `stale` only where both changed the same answer. */
  readonly was?: Readonly<Record<string, string>>;
  readonly step: Step;
  /** Answers of this step as typed; other names are ignored. */
  readonly answers: Readonly<Record<string, string>>;
  /** true: "save and proceed", the step is judged; false: autosave, whatever is there is kept. */
  readonly final: boolean;
}

export interface Saved {
  readonly version: number;
  readonly savedAt: Date;
  /** Answers that were saved elsewhere meanwhile and that the page does not show yet. */
  readonly elsewhere: Readonly<Partial<Record<string, string>>>;
  /** What it is filled in on. */
  readonly form: Form;
  /** What the eligibility rules say about everything answered so far. */
  readonly findings: readonly Finding[];
}

/** Saves one step of a draft. A judged step that is not right is stored as typed and answered `invalid` with the
 *  codes of its fields; `values` then carries the typed texts and the new `version`. */
export const saveStep = async (request: SaveStepRequest): Promise<Result<Saved>> => {
  const saved = await saveAnswers(request);
  const { final, actor, applicationId, answers } = request;
  if (saved.kind !== "ok" || !final || !("sponsorInProcessSerial" in answers)) return saved;
  const error = await lookUpSponsor(actor, applicationId, true);
  const { version } = saved.data;
  return error ? invalid({ sponsorInProcessSerial: error }, { ...answers, version: String(version) }) : saved;
};

const saveAnswers = async (request: SaveStepRequest): Promise<Result<Saved>> => {
  let gone: readonly (string | undefined)[] = [];
  const result = await transact(async (tx, calendar) => {
    const { was, ...whole } = request;
    const subject = await openCase(tx, was ? { ...whole, version: undefined } : whole);
    if (subject.state !== "DRAFT") stop("illegalMove", { serial: subject.row.serial, state: subject.state });
    const at = now();
    const { step, final, actor } = request;
    const own = ownAnswers(subject, step, request.answers);
    const older = was !== undefined && request.version !== subject.row.version;
    const merged = older
      ? mergeAnswers(fieldsOfStep(subject.form(), step), {
          was: ownAnswers(subject, step, was),
          typed: own,
          stored: ownAnswers(subject, step, {}),
        })
      : { answers: own, elsewhere: {} };
    // Refuses, for the version is not the one that is stored.
    if (!merged) await openCase(tx, whole);
    const typed = merged?.answers ?? own;
    const today = shanghaiDate(at);
    const judged = judgeStep(subject.form(), step, { ...subject.answers(), ...typed }, today);
    const found = findings(
      subject.form().checks,
      { ...subject.answers(), ...judged.answers },
      today,
      calendar,
    );
    // A rule may fall with an answer that is wrong by itself.
    const isRight = Object.keys(judged.errors).length === 0;
    const errors = isRight ? heldBackBy(subject.form(), step, found) : judged.errors;
    const wrong = final && Object.keys(errors).length > 0;
    const answers = { ...subject.answers(), ...(final && !wrong ? judged.answers : typed) };
    const version = await keepAnswers(tx, subject, answers, at);
    if (final)
      await writeAudit(tx, {
        actor,
        action: "save",
        subject: `application:${subject.id}`,
        data: { step, complete: !wrong },
      });
    const settled = await settleCarried(tx, subject, answers, final && !wrong);
    gone = settled.gone;
    const kept = { ...strings(typed), version: String(version) };
    if (wrong) return invalid(errors, kept);
    if (final) await confirmStep(tx, settled.subject, step);
    const asksPassport = final && fieldsOfStep(subject.form(), step).includes("passportNo");
    const taken = asksPassport && (await passportError(tx, subject, answers));
    if (taken) return invalid({ passportNo: taken }, kept);
    return ok({
      version,
      savedAt: at,
      elsewhere: merged?.elsewhere ?? {},
      form: subject.form(),
      findings: findings(subject.form().checks, answers, today, calendar),
    });
  });
  await dropBlobs(gone);
  return result;
};

/** How often a day an account is told that somebody's passport has an application of another account. */
const TOLD_A_DAY = 10;

/** One application at a time for a passport: told where the number is typed, long before it would be refused at the
 *  submission; never whose the other is. */
const passportError = async (
  tx: Tx,
  subject: LockedCase,
  answers: DraftAnswers,
): Promise<FieldError | undefined> => {
  const other = await accountUnderWay(tx, { ...subject, answers: () => answers });
  if (other === undefined) return undefined;
  if (other === subject.accountId) return "passportUnderWay";
  const key = `underWay:${subject.accountId}`;
  const refusal = await withinLimits(tx, [{ key, limit: TOLD_A_DAY, windowSeconds: 86_400 }]);
  return refusal ? undefined : "passportUnderWayElsewhere";
};

const ownAnswers = (
  { form, answers }: LockedCase,
  step: Step,
  typed: Readonly<Record<string, string>>,
): DraftAnswers => {
  const [stored, asked] = [answers(), form()];
  return asJudged(
    (name) => questionOf(asked, name),
    Object.fromEntries(fieldsOfStep(asked, step).map((name) => [name, typed[name] ?? stored[name] ?? ""])),
  );
};

const strings = (answers: DraftAnswers): Record<string, string> =>
  Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, value ?? ""]));

/** Writes changed answers and what follows from them; the version rises only when something changed, here or `beside`.
 *  @returns the version now */
export const keepAnswers = async (
  tx: Tx,
  subject: LockedCase,
  answers: DraftAnswers,
  at: Date,
  beside = false,
): Promise<number> => {
  if (!beside && changedFields(subject.form(), subject.answers(), answers).length === 0)
    return subject.row.version;
  const row = await tx.application.update({
    where: { id: subject.id },
    data: { ...columnsOf(subject.id, answers), version: { increment: 1 }, updatedAt: at },
    select: { version: true },
  });
  return row.version;
};
