import "server-only";
import { promisedBy, receiptValidUntil } from "@/lib/domain/case/deadlines";
import { complaintsOf } from "@/lib/domain/form/complaints";
import { factsOfType } from "@/lib/domain/types/known-types";
import { LAST_RECEIPT, receiptNumber } from "@/lib/domain/case/official-numbers";
import { openWindowChecks, originalsOf } from "@/lib/domain/review/window-steps";
import { type Result, invalid, ok } from "@/lib/domain/result";
import { nextReceipt } from "@/lib/server/db/repositories/counters";
import { filesOf } from "@/lib/server/db/repositories/files";
import { openItems } from "@/lib/server/db/repositories/return-items";
import { orderDocument } from "@/lib/server/documents/kept-document";
import { type CaseAct, actOnCase } from "../case/act-on-case";
import { counted, drawNumber } from "../case/draw-number";
import { endWindowReview } from "./end-window-review";
import { notifyApplicant } from "../case/notify";
import { stop, stopWith } from "../case/transact";
import { papersInWords } from "./papers-in-words";

export interface AcceptRequest extends CaseAct {
  /** What was ticked: originals by slot, and the steps of WINDOW_STEPS. */
  readonly checks: readonly string[];
}

/** 受理: originals compared, form signed, fingerprints taken. Issues the 受理回执, valid 15 working days (Reg. art. 18),
 *  in which the decision falls; Shenzhen promises it within seven. The fee (RMB) is only told, the window takes it.
 *  Refused while a required paper is missing: papersMissing. Invalid: every check that is not ticked, by its code. */
export const acceptAtWindow = async (
  request: AcceptRequest,
): Promise<Result<{ receiptNumber: string; serial: string }>> =>
  actOnCase(
    request,
    "accept",
    async (open) => {
      const { tx, subject, at, today, calendar, move } = open;
      const { serial, round } = subject.row;
      const { windowSteps, fee } = factsOfType(subject.type());
      const files = await filesOf(tx, subject.id);
      const { found } = await openItems(tx, subject, files, calendar);
      const { missing } = complaintsOf(subject.form(), found.given, found.days, calendar);
      if (missing.length > 0) stop("papersMissing", { papers: papersInWords(missing) });
      const originals = originalsOf(
        subject.form(),
        files.map(({ slot }) => slot),
        found.targets,
      );
      const undone = openWindowChecks(windowSteps, originals, request.checks);
      if (undone.length > 0)
        stopWith(invalid(Object.fromEntries(undone.map((check) => [check, "required"]))));
      const valid = receiptValidUntil(today, calendar);
      const promised = promisedBy(today, calendar);
      const patch = await endWindowReview(open, request.actor, "DONE");
      await orderDocument(tx, { code: "RECEIPT", applicationId: subject.id, round });
      // Last: every window of the city waits for the row of the day's numbers.
      const number = await drawNumber(
        async () => receiptNumber(today, counted(await nextReceipt(tx, today, LAST_RECEIPT))),
        (drawn) => tx.receipt.findUnique({ where: { number: drawn }, select: { number: true } }),
      );
      await tx.receipt.create({
        data: {
          applicationId: subject.id,
          number,
          acceptedAt: at,
          validUntil: valid.date,
          promisedBy: promised.date,
          provisional: valid.provisional,
          fee: fee(today, subject.answers()) ?? null,
          checks: [...request.checks],
        },
      });
      const moved = await move({ due: promised, patch, data: { receipt: number } });
      await notifyApplicant(tx, moved, "accepted", { no: serial, receipt: number, date: valid.date });
      return ok({ receiptNumber: number, serial });
    },
    { Receipt_number_key: "numbersTaken" },
  );
