import "server-only";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import type { Calendar } from "@/lib/domain/calendar/working-days";
import { carriedPlace } from "@/lib/domain/case/carry-over";
import { fileSlotsOf } from "@/lib/domain/form/papers";
import { answersOfRenewal, needsRenewal, TYPE_OF_A_CHANGE } from "@/lib/domain/people/passport-change";
import { type Result, ok } from "@/lib/domain/result";
import { permitRunsOut } from "@/lib/domain/types/checks/held-document";
import { currentForm, factsOfType } from "@/lib/domain/types/known-types";
import { now } from "@/lib/server/base/clock";
import type { Tx } from "@/lib/server/db/client";
import { openSubmission } from "@/lib/server/db/repositories/applications";
import { dropBlobs } from "../attaching/keep-file";
import { actOnCase, type CaseAct, type OpenAct } from "../case/act-on-case";
import { notifyApplicant } from "../case/notify";
import { mustBeAllowed, openCase } from "../case/open-case";
import { stop, transact } from "../case/transact";
import { copyBlobs } from "./carry-over";
import { giveUpVisit } from "./change-passport";
import { insertDraft } from "./insert-draft";

type Subject = OpenAct["subject"];

/** What the renewal begins with. Refuses badRequest for a type that takes a new passport itself, and
 *  renewalTooLate. */
const beginning = async (tx: Tx, subject: Subject, calendar: Calendar) => {
  const { id: applicationId, row } = subject;
  if (!needsRenewal(subject.form())) stop("badRequest");
  const last = await tx.submission.findFirst({ where: { applicationId }, orderBy: { round: "desc" } });
  if (!last) return stop("badRequest");
  const answers = answersOfRenewal(subject.answers(), openSubmission(last));
  if (permitRunsOut.judge(answers, shanghaiDate(now()), calendar)) stop("renewalTooLate");
  const form = currentForm(TYPE_OF_A_CHANGE);
  const slots: readonly string[] = fileSlotsOf(form);
  const files = (
    await tx.storedFile.findMany({
      where: { applicationId, removedAt: null, status: "CLEAN" },
      orderBy: [{ slot: "asc" }, { position: "asc" }],
    })
  )
    .map((file) => ({ ...file, slot: carriedPlace(factsOfType(TYPE_OF_A_CHANGE), file.slot, answers) }))
    .filter(({ slot }) => slots.includes(slot));
  const asked = Object.entries(answers).flatMap(([name, answer]) =>
    answer && form.questions.has(name) ? [name] : [],
  );
  const unconfirmed = [...asked, ...new Set(files.map(({ slot }) => slot))];
  return { answers, files, unconfirmed, serial: row.serial, sponsorSeen: row.sponsorSeen };
};

/** 护照已更换 of an application that declares that nothing changed, before its acceptance: it is withdrawn, and a draft of a
 *  renewal is made in the same moment with every answer and paper, to be confirmed step by step; the page of the former
 *  passport lies there as the old one's. A visit that was booked is cancelled without a failure. Refuses renewalTooLate
 *  where a renewal may not be filed online any more, and the usual ones; then nothing is withdrawn. */
export const renewInstead = async (request: CaseAct): Promise<Result<{ id: string }>> => {
  const { actor } = request;
  const found = await transact(async (tx, calendar) => {
    const subject = await openCase(tx, { ...request, act: "withdraw" });
    await mustBeAllowed(tx, actor, "changePassport", subject);
    return ok(await beginning(tx, subject, calendar));
  });
  if (found.kind !== "ok") return found;
  const copies = await copyBlobs(found.data.files);
  const done = await actOnCase(request, "withdraw", async (open) => {
    const { tx, subject, at, calendar, move } = open;
    if (actor.kind !== "applicant") return stop("notAllowed");
    // Asked again under the lock: it may have gone on meanwhile.
    await mustBeAllowed(tx, actor, "changePassport", subject);
    const { answers, unconfirmed, serial, sponsorSeen } = await beginning(tx, subject, calendar);
    const begun = { answers, unconfirmed, carriedFrom: serial, sponsorSeen, copies };
    const draft = await insertDraft(tx, { ...begun, actor, type: TYPE_OF_A_CHANGE, at });
    const suspendedUntil = await giveUpVisit(open);
    const moved = await move({
      due: null,
      patch: { claimedById: null, claimedAt: null },
      data: { late: false, renewedAs: draft.serial },
    });
    await notifyApplicant(tx, moved, "withdrawn", { no: moved.row.serial });
    if (suspendedUntil) await notifyApplicant(tx, moved, "suspended", { date: suspendedUntil });
    return ok({ id: draft.id });
  });
  if (done.kind !== "ok") await dropBlobs(copies.map(({ storageKey }) => storageKey));
  return done;
};
