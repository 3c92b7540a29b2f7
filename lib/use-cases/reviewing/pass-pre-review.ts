import "server-only";
import { factsOfType } from "@/lib/domain/types/known-types";
import { bookBy } from "@/lib/domain/case/deadlines";
import { lastDayToBook } from "@/lib/domain/visit/book-again";
import { ok, type Result } from "@/lib/domain/result";
import { type CaseAct, actOnCase } from "../case/act-on-case";
import { endPreReview } from "./end-pre-review";
import { stop } from "../case/transact";

export interface PassRequest extends CaseAct {
  /** 需要面谈; ignored for types that know no interview. */
  readonly interviewRequired: boolean;
}

/** 预审通过: the applicant may book, within 30 days and in time for a visit before the document held ends; refused where
 *  no day is left for one. */
export const passPreReview = async (request: PassRequest): Promise<Result<{ serial: string }>> =>
  actOnCase(request, "pass", async (open) => {
    const { subject, today, calendar } = open;
    const { serial } = subject.row;
    const interviewRequired =
      factsOfType(subject.type()).interview !== undefined && request.interviewRequired;
    const { heldExpiresOn = "" } = subject.answers();
    const due =
      lastDayToBook(bookBy(today, heldExpiresOn), today, heldExpiresOn, calendar) ??
      stop("noVisitInTime", { date: heldExpiresOn });
    await endPreReview(open, request.actor, {
      due,
      patch: { interviewRequired, bookBy: due.date },
      data: { interviewRequired },
      template: "passed",
      params: { no: serial, date: due.date },
    });
    return ok({ serial });
  });
