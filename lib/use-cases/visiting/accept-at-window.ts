import "server-only";
import { promisedBy, receiptValidUntil } from "@/lib/domain/case/deadlines";
import { documentSlotsOf } from "@/lib/domain/form/papers";
import { factsOf } from "@/lib/domain/types/known-types";
import { receiptNumber } from "@/lib/domain/case/official-numbers";
import { openWindowChecks } from "@/lib/domain/review/window-steps";
import { type Result, invalid, ok } from "@/lib/domain/result";
import { nextReceipt } from "@/lib/server/db/repositories/counters";
import { filesOf } from "@/lib/server/db/repositories/files";
import { orderDocument } from "@/lib/server/documents/kept-document";
import { type CaseAct, actOnCase } from "../case/act-on-case";
import { drawNumber } from "../case/draw-number";
import { endWindowReview } from "./end-window-review";
import { notifyApplicant } from "../case/notify";
import { stopWith } from "../case/transact";

export interface AcceptRequest extends CaseAct {
  /** What was ticked: originals by slot, and the steps of WINDOW_STEPS. */
  readonly checks: readonly string[];
}

/** 受理: originals compared, form signed, fingerprints taken. Issues the 受理回执, valid 15 working days (Reg. art. 18),
 *  in which the decision falls; Shenzhen promises it within seven. The fee (RMB) is only told, the window takes it.
 *  Invalid: every check that is not ticked, by its code. */
export const acceptAtWindow = async (
  request: AcceptRequest,
): Promise<Result<{ receiptNumber: string; serial: string }>> =>
  actOnCase(
    request,
    "accept",
    async (open) => {
      const { tx, subject, at, today, calendar, move } = open;
      const { serial, round } = subject.row;
      const { windowSteps, fee } = factsOf(subject.type);
      const files = await filesOf(tx, subject.id);
      const uploaded = documentSlotsOf(subject.form).filter((slot) =>
        files.some((file) => file.slot === slot),
      );
      const undone = openWindowChecks(windowSteps, uploaded, request.checks);
      if (undone.length > 0)
        stopWith(invalid(Object.fromEntries(undone.map((check) => [check, "required"]))));
      const valid = receiptValidUntil(today, calendar);
      const promised = promisedBy(today, calendar);
      const patch = await endWindowReview(open, request.actor, "DONE");
      await orderDocument(tx, { code: "RECEIPT", applicationId: subject.id, round });
      // Last: every window of the city waits for the row of the day's numbers.
      const number = await drawNumber(
        async () => receiptNumber(today, await nextReceipt(tx, today)),
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
          fee: fee(today, subject.answers.requestedUntil ?? "") ?? null,
          checks: [...request.checks],
        },
      });
      const moved = await move({ due: promised, patch, data: { receipt: number } });
      await notifyApplicant(tx, moved, "accepted", { no: serial, receipt: number, date: valid.date });
      return ok({ receiptNumber: number, serial });
    },
    { Receipt_number_key: "numbersTaken" },
  );
