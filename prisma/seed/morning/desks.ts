import type { OfficerActor } from "@/lib/domain/actors";
import { CALLS_BEFORE_MISSED } from "@/lib/domain/visit/ticket";
import { WINDOW_STEPS } from "@/lib/domain/review/window-steps";
import { DOCUMENT_SLOTS } from "@/lib/domain/vocabulary";
import type { Result } from "@/lib/domain/result";
import { caseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { acceptAtWindow } from "@/lib/use-cases/visiting/accept-at-window";
import { callAgain } from "@/lib/use-cases/calling/call-again";
import { callNext } from "@/lib/use-cases/calling/call-next";
import { missTicket } from "@/lib/use-cases/calling/miss-ticket";
import { recordInterview } from "@/lib/use-cases/visiting/record-interview";
import { serveTicket } from "@/lib/use-cases/calling/serve-ticket";
import type { Visitor } from "./visitors";

interface AtDesk {
  readonly ticketId: string;
  readonly number: string;
  readonly applicationId: string;
  readonly visitor: Visitor | undefined;
  readonly calls: number;
  readonly served: boolean;
}

/** A window or a room with its officer, and whom they have called. */
export interface Desk {
  readonly place: string;
  readonly forInterview: boolean;
  readonly officer: OfficerActor;
  who: AtDesk | undefined;
  /** The minute of the morning at which its officer acts next. */
  next: number;
}

const SERVICE_MINUTES = { window: 13, room: 9 };
const WALK_MINUTES = 1;
const AGAIN_MINUTES = 2;
/** An officer who is kept from acting (somebody else acts at the demo, too) tries again then. */
const LATER_MINUTES = 5;
const RECORD = "双方对相识、结婚及在深共同生活情况的陈述一致，与提交的证明相符。";

const deskName = ({ place, forInterview }: Desk): string =>
  forInterview ? `room ${place}` : `window ${place}`;

/** What the desk's officer does at this minute, as a sentence. */
export const actAt = async (desk: Desk, minute: number, visitors: readonly Visitor[]): Promise<string> => {
  if (!desk.who) return callsNext(desk, minute, visitors);
  if (desk.who.served) return finishes(desk, desk.who, minute);
  if (desk.who.visitor?.answersCalls ?? true) return serves(desk, desk.who, minute);
  return desk.who.calls < CALLS_BEFORE_MISSED
    ? callsAgain(desk, desk.who, minute)
    : passesOver(desk, desk.who, minute);
};

const person = ({ number, visitor }: AtDesk): string => (visitor ? `${number} (${visitor.name})` : number);

/** Somebody else acted on the ticket: the desk lets it go. */
const kept = <T>(desk: Desk, minute: number, result: Result<T>, what: string): string => {
  desk.who = undefined;
  desk.next = minute + LATER_MINUTES;
  return `${what}, but the answer is "${result.kind === "refused" ? result.code : result.kind}".`;
};

const callsNext = async (desk: Desk, minute: number, visitors: readonly Visitor[]): Promise<string> => {
  const { officer: actor, place, forInterview } = desk;
  const called = await callNext({ actor, place, forInterview });
  if (called.kind !== "ok") return kept(desk, minute, called, `${actor.name} at ${deskName(desk)} calls`);
  const { ticketId, number, applicationId } = called.data;
  const visitor = visitors.find((one) => one.applicationId === applicationId);
  desk.who = { ticketId, number, applicationId, visitor, calls: 1, served: false };
  desk.next = minute + ((visitor?.answersCalls ?? true) ? WALK_MINUTES : AGAIN_MINUTES);
  return `${actor.name} calls ${person(desk.who)} to ${deskName(desk)}.`;
};

const serves = async (desk: Desk, who: AtDesk, minute: number): Promise<string> => {
  const { officer: actor, forInterview } = desk;
  const served = await serveTicket({ actor, ticketId: who.ticketId });
  if (served.kind !== "ok") return kept(desk, minute, served, `${person(who)} comes to ${deskName(desk)}`);
  await caseForOfficer(actor, who.applicationId, forInterview ? "interview" : "window");
  desk.who = { ...who, served: true };
  desk.next = minute + SERVICE_MINUTES[forInterview ? "room" : "window"];
  return `${person(who)} has come to ${deskName(desk)}; the case is open before ${actor.name}.`;
};

const callsAgain = async (desk: Desk, who: AtDesk, minute: number): Promise<string> => {
  const called = await callAgain({ actor: desk.officer, ticketId: who.ticketId });
  if (called.kind !== "ok") return kept(desk, minute, called, `${person(who)} is called again`);
  const { calls } = called.data;
  desk.who = { ...who, calls };
  desk.next = minute + AGAIN_MINUTES;
  return `Nobody comes: ${person(who)} is called to ${deskName(desk)} again, time ${calls}.`;
};

const passesOver = async (desk: Desk, who: AtDesk, minute: number): Promise<string> => {
  const missed = await missTicket({ actor: desk.officer, ticketId: who.ticketId });
  if (missed.kind !== "ok") return kept(desk, minute, missed, `${person(who)} is passed over`);
  desk.who = undefined;
  desk.next = minute + 1;
  return `${person(who)} did not come to ${who.calls} calls and is passed over; a message says how to book again.`;
};

const finishes = async (desk: Desk, who: AtDesk, minute: number): Promise<string> => {
  const { officer: actor, forInterview } = desk;
  const { applicationId } = who;
  if (forInterview) {
    const held = await recordInterview({ actor, applicationId, passed: true, record: RECORD });
    if (held.kind !== "ok") return kept(desk, minute, held, `${person(who)} is interviewed`);
    desk.who = undefined;
    desk.next = minute + 1;
    return `${person(who)} has passed the interview and waits for a window now.`;
  }
  const accepted = await acceptAtWindow({
    actor,
    applicationId,
    checks: [...DOCUMENT_SLOTS, ...WINDOW_STEPS],
  });
  if (accepted.kind !== "ok") return kept(desk, minute, accepted, `${person(who)} is to be accepted`);
  desk.who = undefined;
  desk.next = minute + 1;
  return `${actor.name} accepts the application of ${person(who)}: receipt ${accepted.data.receiptNumber}.`;
};
