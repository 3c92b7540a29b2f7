import { applicationType, factsOfType, formOfCase } from "@/lib/domain/types/known-types";
import { originalsOf, windowChecksFor } from "@/lib/domain/review/window-steps";
import { visitWindow } from "@/lib/domain/visit/slots";
import type { OfficerActor } from "@/lib/domain/actors";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { db } from "@/lib/server/db/client";
import { acceptAtWindow } from "@/lib/use-cases/visiting/accept-at-window";
import { approveApplication } from "@/lib/use-cases/deciding/approve-application";
import { callNext } from "@/lib/use-cases/calling/call-next";
import { checkIn } from "@/lib/use-cases/visiting/check-in";
import type { IssuedTicket } from "@/lib/use-cases/visiting/issue-ticket";
import { completeProduction } from "@/lib/use-cases/deciding/complete-production";
import { correctAtWindow } from "@/lib/use-cases/visiting/correct-at-window";
import { serveTicket } from "@/lib/use-cases/calling/serve-ticket";
import { startProduction } from "@/lib/use-cases/deciding/start-production";
import { type ABooked, RETURN_ITEMS, aBooked, expectOk, version } from "./cases";
import { anOfficer } from "./people";

type BookedFacts = NonNullable<Parameters<typeof aBooked>[0]>;
export type ACheckedIn = ABooked & { ticket: IssuedTicket; reception: OfficerActor };

/** The clock shows half past the opening of the visit's window. */
export const aCheckedIn = async (facts: BookedFacts = {}): Promise<ACheckedIn> => {
  const booked = await aBooked(facts);
  const { date, start, hallId } = booked.appointment;
  await setPracticeTime(visitWindow(date, start).opens);
  const reception = await anOfficer(["RECEPTION"], hallId, "周前台");
  const ticket = expectOk(await checkIn({ actor: reception, number: booked.appointment.number }));
  return { ...booked, ticket, reception };
};

export type AtWindow = ACheckedIn & { windowOfficer: OfficerActor };

/** Called to window 51 and standing there. */
export const atWindow = async (facts: BookedFacts = {}): Promise<AtWindow> => {
  const checkedIn = await aCheckedIn(facts);
  const windowOfficer = await anOfficer(["WINDOW"], checkedIn.appointment.hallId, "李文窗");
  const called = expectOk(await callNext({ actor: windowOfficer, place: "51", forInterview: false }));
  expectOk(await serveTicket({ actor: windowOfficer, ticketId: called.ticketId }));
  return { ...checkedIn, windowOfficer };
};

/** Called to interview room A and sitting there. */
export const inInterview = async (): Promise<ACheckedIn & { interviewer: OfficerActor }> => {
  const checkedIn = await aCheckedIn({ interviewRequired: true });
  const interviewer = await anOfficer(["INTERVIEWER"], checkedIn.appointment.hallId, "王颖谈");
  const { ticketId } = checkedIn.ticket;
  expectOk(await callNext({ actor: interviewer, place: "A", forInterview: true }));
  expectOk(await serveTicket({ actor: interviewer, ticketId }));
  return { ...checkedIn, interviewer };
};

/** Everything the window has to tick for this case. */
export const allChecks = async (applicationId: string): Promise<string[]> => {
  const files = await db.storedFile.findMany({ where: { applicationId, removedAt: null } });
  const row = await db.application.findUniqueOrThrow({ where: { id: applicationId } });
  const type = applicationType(row.type);
  const named = await db.returnItem.findMany({ where: { applicationId }, select: { target: true } });
  const originals = originalsOf(
    formOfCase(row),
    files.map(({ slot }) => slot),
    named.map(({ target }) => target),
  );
  return windowChecksFor(factsOfType(type).windowSteps, originals);
};

export const anAccepted = async (facts: BookedFacts = {}): Promise<AtWindow & { receiptNumber: string }> => {
  const there = await atWindow(facts);
  const accepted = expectOk(
    await acceptAtWindow({
      actor: there.windowOfficer,
      applicationId: there.id,
      version: await version(there.id),
      checks: await allChecks(there.id),
    }),
  );
  return { ...there, receiptNumber: accepted.receiptNumber };
};

export type AnApproved = Awaited<ReturnType<typeof anAccepted>> & { approver: OfficerActor };

export const anApproved = async (facts: BookedFacts = {}): Promise<AnApproved> => {
  const accepted = await anAccepted(facts);
  const approver = await anOfficer(["APPROVER"], null, "赵正批");
  expectOk(
    await approveApplication({
      actor: approver,
      applicationId: accepted.id,
      version: await version(accepted.id),
      validUntil: accepted.answers.requestedUntil,
    }),
  );
  return { ...accepted, approver };
};

export const aReady = async (facts: BookedFacts = {}): Promise<AnApproved & { production: OfficerActor }> => {
  const approved = await anApproved(facts);
  const production = await anOfficer(["PRODUCTION"], null, "孙立证");
  const applicationId = approved.id;
  expectOk(await startProduction({ actor: production, applicationId }));
  expectOk(await completeProduction({ actor: production, applicationId }));
  return { ...approved, production };
};

/** Sent home by the window: one answer and one document are to be corrected. */
export const aCorrection = async (facts: BookedFacts = {}): Promise<AtWindow> => {
  const there = await atWindow(facts);
  expectOk(
    await correctAtWindow({
      actor: there.windowOfficer,
      applicationId: there.id,
      version: await version(there.id),
      items: RETURN_ITEMS,
    }),
  );
  return there;
};
