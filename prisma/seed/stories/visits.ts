import { randomUUID } from "node:crypto";
import { AGREEMENT_VERSION } from "@/lib/domain/visit/agreement";
import { DOCUMENT_SLOTS } from "@/lib/domain/vocabulary";
import { WINDOW_STEPS } from "@/lib/domain/review/window-steps";
import { today } from "@/lib/server/base/clock";
import { db } from "@/lib/server/db/client";
import { acceptAtWindow } from "@/lib/use-cases/visiting/accept-at-window";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { callNext } from "@/lib/use-cases/calling/call-next";
import { checkIn } from "@/lib/use-cases/visiting/check-in";
import { ensureSlots } from "@/lib/use-cases/time/ensure-slots";
import { recordInterview } from "@/lib/use-cases/visiting/record-interview";
import { serveTicket } from "@/lib/use-cases/calling/serve-ticket";
import { type Visit, minutesAfter } from "../days";
import { expectOk } from "../expect-ok";
import type { Story } from "./story";

/** A visit with the hall it is paid to. */
export interface HallVisit extends Visit {
  readonly hallId: "1" | "2";
}

const DESKS = {
  "1": { reception: "P1003", window: "P1004", place: "52", interviewer: "P1005", room: "面谈1" },
  "2": { reception: "P1006", window: "P1007", place: "1", interviewer: "P1008", room: "面谈1" },
} as const;

export const windowOf = ({ hallId }: HallVisit): string => DESKS[hallId].window;

const PICKUP = { method: "PICKUP" };

/** A parcel to the applicant's own address. */
const parcelTo = ({ family }: Story): Record<string, string> => ({
  method: "EMS",
  recipient: [family.familyName, family.givenName].filter(Boolean).join(" "),
  phone: `199 0000 ${family.phone}`,
  province: "广东省",
  city: "深圳市",
  district: "南山区",
  address: "榕树里6栋802",
  postcode: "518000",
});

export const booked = (
  story: Story,
  at: Date,
  visit: HallVisit,
  method: "PICKUP" | "EMS" = "PICKUP",
): Story =>
  story.note(at, async () => {
    if ((await db.slot.count({ where: visit })) === 0) await ensureSlots(today());
    expectOk(
      await bookAppointment({
        ...story.target,
        ...visit,
        agreementVersion: AGREEMENT_VERSION,
        delivery: method === "EMS" ? parcelTo(story) : PICKUP,
        idempotencyKey: randomUUID(),
      }),
      story.family.phone,
    );
  });

/** Comes to the hall and gets a number. @param minute of the visiting hour; negative: early */
export const arrived = (story: Story, visit: HallVisit, minute: number): Story =>
  story.note(minutesAfter(visit, minute), async () => {
    const { number } = await db.appointment.findFirstOrThrow({
      where: { applicationId: story.known.id, status: "BOOKED" },
      select: { number: true },
    });
    expectOk(await checkIn({ ...story.officer(DESKS[visit.hallId].reception), number }), story.family.phone);
  });

const called = (story: Story, visit: HallVisit, minute: number, forInterview: boolean): Story =>
  story.note(minutesAfter(visit, minute), async () => {
    const desk = DESKS[visit.hallId];
    const staffNumber = forInterview ? desk.interviewer : desk.window;
    const { actor } = story.officer(staffNumber);
    const place = forInterview ? desk.room : desk.place;
    const ticket = expectOk(await callNext({ actor, place, forInterview }), story.family.phone);
    if (ticket.applicationId !== story.known.id)
      throw new Error(`${story.family.phone}: ${ticket.number} was called instead`);
    expectOk(await serveTicket({ actor, ticketId: ticket.ticketId }));
    await story.reads(staffNumber, forInterview ? "interview" : "window");
  });

export const inInterview = (story: Story, visit: HallVisit, minute: number): Story =>
  called(story, visit, minute, true);

export const atWindow = (story: Story, visit: HallVisit, minute: number): Story =>
  called(story, visit, minute, false);

const PASSED = "双方对相识、结婚及在深共同生活情况的陈述一致，与提交的证明相符。";

const interviewPassed = (story: Story, visit: HallVisit, minute: number): Story =>
  story.note(minutesAfter(visit, minute), async () =>
    expectOk(
      await recordInterview({
        ...story.officer(DESKS[visit.hallId].interviewer),
        passed: true,
        record: PASSED,
      }),
    ),
  );

export const interviewFailed = (story: Story, visit: HallVisit, minute: number): Story =>
  story.note(minutesAfter(visit, minute), async () =>
    expectOk(
      await recordInterview({
        ...story.officer(DESKS[visit.hallId].interviewer),
        passed: false,
        reason: "statementsContradict",
        note: {
          zh: "双方对结婚日期和居住地址的陈述不一致，且未能说明原因。",
          en: "The two statements on the day of the wedding and the address differ, and no reason was given.",
        },
        record: "双方对结婚日期、居住地址及家庭成员的陈述多处矛盾，未能说明原因。",
      }),
    ),
  );

/** Comes early, passes the interview when there is one, and stands at the window ten minutes into the hour. */
export const visited = (story: Story, visit: HallVisit, { interview }: { interview: boolean }): Story => {
  arrived(story, visit, -12);
  if (interview) {
    inInterview(story, visit, 1);
    interviewPassed(story, visit, 9);
  }
  return atWindow(story, visit, 10);
};

/** Every original is there, the form signed, fingerprints taken. */
export const accepted = (story: Story, visit: HallVisit): Story =>
  story.note(minutesAfter(visit, 26), async () =>
    expectOk(
      await acceptAtWindow({
        ...story.officer(windowOf(visit)),
        checks: [...DOCUMENT_SLOTS, ...WINDOW_STEPS],
      }),
      story.family.phone,
    ),
  );
