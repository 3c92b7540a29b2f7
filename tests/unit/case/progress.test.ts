import { STATES, isTerminal, isApplicantsTurn, listOf, statesOfList } from "@/lib/domain/case/states";
import { type PastEvent, deadlineIn, nextAction, timeline } from "@/lib/domain/case/progress";

const at = (day: string) => new Date(`${day}T02:00:00Z`);
const history: PastEvent[] = [
  { event: "submit", to: "SUBMITTED", at: at("2026-11-02") },
  { event: "claim", to: "PRE_REVIEW", at: at("2026-11-03") },
  { event: "return", to: "RETURNED", at: at("2026-11-03") },
  { event: "resubmit", to: "SUBMITTED", at: at("2026-11-05") },
  { event: "claim", to: "PRE_REVIEW", at: at("2026-11-06") },
  { event: "pass", to: "TO_BOOK", at: at("2026-11-06") },
  { event: "book", to: "BOOKED", at: at("2026-11-09") },
];

describe("the applicant's timeline", () => {
  it("shows what is done with its day, what is under way with its date, and what is to come", () => {
    const appointment = { date: "2026-11-12", start: "10:00" };
    expect(timeline({ state: "BOOKED", dueOn: "2026-12-06", appointment }, history)).toEqual([
      { code: "submitted", status: "done", on: "2026-11-02" },
      { code: "preReview", status: "done", on: "2026-11-06" },
      { code: "booking", status: "done", on: "2026-11-09" },
      { code: "window", status: "now", on: "2026-11-12" },
      { code: "decision", status: "next" },
      { code: "handOver", status: "next" },
    ]);
  });

  it("promises no day that has passed", () => {
    const late = { state: "SUBMITTED", dueOn: "2026-11-05", today: "2026-11-06" } as const;
    expect(timeline(late, history.slice(0, 1))[1]).toEqual({
      code: "preReview",
      status: "now",
      by: undefined,
    });
  });

  it("starts with the submission of a draft", () => {
    expect(timeline({ state: "DRAFT" }, []).map((step) => step.status)).toEqual([
      "now",
      "next",
      "next",
      "next",
      "next",
      "next",
    ]);
  });

  it("stops where the application stopped", () => {
    const lapsed = [...history.slice(0, 3), { event: "lapse", to: "LAPSED" as const, at: at("2026-12-04") }];
    const steps = timeline({ state: "LAPSED" }, lapsed);
    expect(steps[1]).toEqual({ code: "preReview", status: "stopped", on: "2026-12-04" });
    expect(steps).toHaveLength(2);
  });

  it("is done to the end when the permit is collected", () => {
    const collected = [...history, { event: "collect", to: "COLLECTED" as const, at: at("2026-12-04") }];
    const steps = timeline({ state: "COLLECTED" }, collected);
    expect(steps.every((step) => step.status === "done")).toBe(true);
    expect(steps.at(-1)?.on).toBe("2026-12-04");
  });
});

describe("the next thing to do", () => {
  it.each([
    ["DRAFT", "continueDraft"],
    ["SUBMITTED", "waitReview"],
    ["RETURNED", "supplement"],
    ["TO_BOOK", "book"],
    ["WINDOW_CORRECTION", "book"],
    ["CHECKED_IN", "waitTurn"],
    ["ACCEPTED", "waitDecision"],
    ["READY", "collect"],
    ["DISPATCHED", "awaitMail"],
    ["COLLECTED", "done"],
    ["REFUSED", "ended"],
  ] as const)("in %s is %s", (state, code) => {
    expect(nextAction({ state }).code).toBe(code);
  });

  it("carries its date", () => {
    expect(nextAction({ state: "RETURNED", dueOn: "2026-12-23" })).toEqual({
      code: "supplement",
      by: "2026-12-23",
    });
    const appointment = { date: "2026-11-30", start: "09:00" };
    expect(nextAction({ state: "BOOKED", dueOn: "2026-12-23", appointment }).by).toBe("2026-11-30");
    expect(nextAction({ state: "LAPSED", dueOn: "2026-12-23" })).toEqual({ code: "ended" });
  });

  it("promises no day that has passed", () => {
    const facts = { state: "ACCEPTED", dueOn: "2026-12-08" } as const;
    expect(nextAction({ ...facts, today: "2026-12-08" })).toEqual({ code: "waitDecision", by: "2026-12-08" });
    expect(nextAction({ ...facts, today: "2026-12-09" })).toMatchObject({ code: "waitDecision", late: true });
  });

  it("is the place of the waiting list as long as one is held, to its minute", () => {
    const offerUntil = new Date("2026-11-27T19:13:00+08:00");
    expect(nextAction({ state: "TO_BOOK", dueOn: "2026-12-02", offerUntil })).toEqual({
      code: "takeOffer",
      by: "2026-11-27",
      until: offerUntil,
    });
    expect(isApplicantsTurn("takeOffer")).toBe(true);
  });

  it("is no booking for somebody whose online booking is suspended", () => {
    const suspendedUntil = "2027-11-16";
    expect(nextAction({ state: "TO_BOOK", suspendedUntil }).code).toBe("bookAtWindow");
    expect(isApplicantsTurn("bookAtWindow")).toBe(true);
    expect(nextAction({ state: "ACCEPTED", suspendedUntil }).code).toBe("waitDecision");
  });

  it("tells the last day of a permit to be collected, and none of one that is to be sent", () => {
    expect(deadlineIn("READY", "2026-12-18", "PICKUP")).toBe("2026-12-18");
    expect(deadlineIn("READY", "2026-12-18", "EMS")).toBeNull();
  });

  it("is to wait for the mail when the permit is to be sent", () => {
    const dueOn = "2027-02-23";
    expect(nextAction({ state: "READY", deliveryMethod: "EMS", dueOn })).toEqual({ code: "awaitMail" });
    expect(nextAction({ state: "READY", deliveryMethod: "PICKUP", dueOn }).by).toBe(dueOn);
    expect(nextAction({ state: "READY", deliveryMethod: "PICKUP" }).code).toBe("collect");
  });

  it("is never the applicant's when the application has ended", () => {
    for (const state of STATES.filter(isTerminal))
      expect(isApplicantsTurn(nextAction({ state }).code)).toBe(false);
  });
});

describe("the guide's three lists", () => {
  it("hold every state once", () => {
    expect(statesOfList("drafts")).toEqual(["DRAFT"]);
    expect(statesOfList("todo").sort()).toEqual([
      "BOOKED",
      "READY",
      "RETURNED",
      "TO_BOOK",
      "WINDOW_CORRECTION",
    ]);
    expect(statesOfList("applications")).toHaveLength(STATES.length - 6);
    expect(listOf("READY")).toBe("todo");
  });
});
