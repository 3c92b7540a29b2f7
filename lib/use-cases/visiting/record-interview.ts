import "server-only";
import type { ByLocale } from "@/lib/domain/locales";
import { OFFICER_WORDS } from "@/lib/domain/review/officer-words";
import { INTERVIEW_FAIL_REASONS } from "@/lib/domain/review/refusal-grounds";
import { type Result, invalid, ok } from "@/lib/domain/result";
import { keepInterview } from "@/lib/server/db/repositories/interviews";
import { closeTicket, queueForWindow } from "@/lib/server/db/repositories/tickets/tickets";
import { type CaseAct, type OpenAct, actOnCase } from "../case/act-on-case";
import { explanation, oneOf } from "../case/check-note";
import { endAppointment } from "./end-visit";
import { notifyApplicant } from "../case/notify";
import { stop, stopWith } from "../case/transact";

export interface InterviewRequest extends CaseAct {
  readonly passed: boolean;
  /** What was asked and answered, at most 4,000 characters; kept encrypted. */
  readonly record: string;
  /** One of INTERVIEW_FAIL_REASONS when it was not passed. */
  readonly reason?: string;
  /** What the applicant reads when it was not passed, in every language. */
  readonly note?: ByLocale<string>;
}

/** 面谈通过 / 未通过, with a written record. Passed: the visitor waits for a window. Not passed: the application ends. */
export const recordInterview = async (request: InterviewRequest): Promise<Result<{ serial: string }>> =>
  actOnCase(request, request.passed ? "interviewPass" : "interviewFail", async (open) => {
    const { tx, subject, at, move } = open;
    const { appointment } = subject;
    if (!appointment) throw new Error(`${subject.row.serial} is interviewed without an appointment`);
    await keepRecord(open, request);
    const { serial } = subject.row;
    if (request.passed) {
      await queueForWindow(tx, appointment.id);
      await move({ due: null, patch: { interviewRequired: false } });
      return ok({ serial });
    }
    const reason = oneOf(INTERVIEW_FAIL_REASONS, request.reason ?? "", "reason");
    const words = explanation(request.note);
    await closeTicket(tx, appointment.id);
    await endAppointment(tx, appointment, "DONE", at);
    const moved = await move({ due: null, data: { reason }, note: words });
    await notifyApplicant(tx, moved, "interviewFailed", { no: serial });
    return ok({ serial });
  });

const keepRecord = async ({ tx, subject, at }: OpenAct, request: InterviewRequest): Promise<void> => {
  const { actor, passed } = request;
  if (actor.kind !== "officer") return stop("notAllowed");
  const record = request.record.trim();
  if (!record) stopWith(invalid({ record: "required" }));
  if (record.length > OFFICER_WORDS.record) stopWith(invalid({ record: "tooLong" }));
  const ticket = await tx.ticket.findUnique({ where: { appointmentId: subject.appointment?.id } });
  await keepInterview(tx, subject.id, {
    officerId: actor.officerId,
    room: ticket?.place ?? "",
    record,
    passed,
    heldAt: at,
  });
};
