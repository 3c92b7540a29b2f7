import "server-only";
import { randomUUID } from "node:crypto";
import { supplementDue } from "@/lib/domain/case/deadlines";
import { answeringEvent } from "@/lib/domain/case/item-answers";
import { needsRenewal, PASSPORT_PAGE, PASSPORT_TARGETS } from "@/lib/domain/people/passport-change";
import { byLocale } from "@/lib/domain/locales";
import { type Result, ok } from "@/lib/domain/result";
import { isFileTarget } from "@/lib/domain/review/return-reasons";
import { visitWindow } from "@/lib/domain/visit/slots";
import { messagesOf } from "@/lib/server/base/messages";
import { lastList, wordsOf } from "@/lib/server/db/repositories/return-items";
import { columnsOf } from "@/lib/server/db/repositories/applications";
import { livePlaces } from "@/lib/server/db/repositories/files";
import type { Tx } from "@/lib/server/db/client";
import { inLanguage } from "@/lib/domain/text";
import { dropBlobs, retireFile } from "../attaching/keep-file";
import { type CaseAct, actOnCase, type OpenAct } from "../case/act-on-case";
import { notifyApplicant } from "../case/notify";
import { stop } from "../case/transact";
import { endAppointment, recordNoShow } from "../visiting/end-visit";
import { isPassportChanged } from "./keep-person";

/** What the applicant is asked for, in every language. */
const asked = (target: string) =>
  byLocale((locale) => {
    const { answer, document } = messagesOf(locale).application.passportChange.asked;
    return isFileTarget(target) ? document : answer;
  });

const OF_A_NEW_PASSPORT = { reason: "passportChanged" } as const;

/** What is asked of the page now, and what the officer wrote of the page before. */
const both = (page: Parameters<typeof wordsOf>[0]) => {
  const now = asked(PASSPORT_PAGE);
  const before = wordsOf(page);
  return byLocale((locale) => `${now[locale]}\n${inLanguage(before, locale)}`);
};

/** Puts the page of the former passport aside: what was submitted stays in the record, what was not goes.
 *  @returns the storage keys to remove after the commit */
const putPageAside = async (tx: Tx, applicationId: string) => {
  const pages = (await livePlaces(tx, applicationId)).filter(({ slot }) => slot === PASSPORT_PAGE);
  const gone = [];
  for (const page of pages) gone.push(await retireFile(tx, page));
  return gone;
};

/** Puts the passport among what is open: to the list that stands, or as one of its own. */
const openPassport = async ({ tx, subject, at }: OpenAct): Promise<void> => {
  const { id: applicationId, state, row } = subject;
  const items = await tx.returnItem.findMany({
    where: { applicationId },
    select: { id: true, target: true, text: true, createdAt: true, answeredAt: true },
  });
  const list = lastList(items);
  const standing = answeringEvent(state) && list.some(({ answeredAt }) => !answeredAt) ? list : [];
  const page = standing.find(({ target }) => target === PASSPORT_PAGE);
  if (page)
    await tx.returnItem.update({ where: { id: page.id }, data: { ...OF_A_NEW_PASSPORT, text: both(page) } });
  await tx.returnItem.createMany({
    data: PASSPORT_TARGETS.filter((target) => !standing.some((item) => item.target === target)).map(
      (target) => ({
        id: randomUUID(),
        applicationId,
        round: row.round,
        createdAt: standing[0]?.createdAt ?? at,
        target,
        ...OF_A_NEW_PASSPORT,
        text: asked(target),
      }),
    ),
  });
};

/** Gives the booked visit up. What was given up in time to come is no failure to keep it; a visit that is over already was
 *  missed before. */
export const giveUpVisit = async ({ tx, subject, at }: OpenAct): Promise<string | undefined> => {
  const { appointment } = subject;
  if (!appointment) return undefined;
  const missed = at >= visitWindow(appointment.date, appointment.start).closes;
  await endAppointment(tx, appointment, missed ? "NO_SHOW" : "CANCELLED", at);
  return missed ? (await recordNoShow(tx, subject, appointment, at)).suspendedUntil : undefined;
};

/** 护照已更换, before the acceptance: number, days and page of the passport are opened, the former page is put aside so that
 *  nothing is sent without the new one, and the case goes through the
 *  pre-review again once they are sent (see resubmitApplication), within a calendar month. A visit that was booked is
 *  cancelled. Said twice it changes nothing. Refuses the usual ones, and passportNeedsRenewal where the type declares that
 *  nothing changed. */
export const changePassport = async (request: CaseAct): Promise<Result<{ applicationId: string }>> => {
  let gone: readonly (string | undefined)[] = [];
  const done = await actOnCase(request, "changePassport", async (open) => {
    const { tx, subject, today, move } = open;
    const { id: applicationId, row, state } = subject;
    if (needsRenewal(subject.form())) stop("passportNeedsRenewal");
    if (await isPassportChanged(tx, applicationId)) return ok({ applicationId });
    await openPassport(open);
    gone = await putPageAside(tx, applicationId);
    const suspendedUntil = await giveUpVisit(open);
    const kept = state === "RETURNED" && row.dueOn;
    const due = kept ? { date: kept, provisional: row.dueProvisional } : supplementDue(today);
    const moved = await move({
      due,
      patch: {
        claimedById: null,
        claimedAt: null,
        bookBy: null,
        ...(kept ? {} : { reminderSentAt: null }),
        // The lines read from the old passport say nothing of the new one.
        ...columnsOf(applicationId, { ...subject.answers(), mrzLines: "" }),
      },
      data: { round: row.round, targets: PASSPORT_TARGETS },
    });
    await notifyApplicant(tx, moved, "passportChanged", { no: row.serial, date: due.date });
    if (suspendedUntil) await notifyApplicant(tx, moved, "suspended", { date: suspendedUntil });
    return ok({ applicationId });
  });
  if (done.kind === "ok") await dropBlobs(gone);
  return done;
};
