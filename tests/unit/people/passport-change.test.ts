import { LIFECYCLE } from "@/lib/domain/case/lifecycle";
import { STATES } from "@/lib/domain/case/states";
import { needsRenewal, PASSPORT_TARGETS, passportWay } from "@/lib/domain/people/passport-change";
import { returnTargets } from "@/lib/domain/review/return-reasons";
import { APPLICATION_TYPES, currentForm } from "@/lib/domain/types/known-types";

const first = { form: currentForm("FIRST"), permitInForce: true };

test("before the acceptance the applicant's new passport leads to a new review, from wherever they are not at a hall", () => {
  const moves = LIFECYCLE.filter(({ event }) => event === "changePassport");
  expect(moves.map(({ from }) => from)).toEqual([
    "SUBMITTED",
    "PRE_REVIEW",
    "RETURNED",
    "TO_BOOK",
    "BOOKED",
    "WINDOW_CORRECTION",
  ]);
  for (const { to, by } of moves) expect([to, by]).toEqual(["RETURNED", ["APPLICANT"]]);
});

test("until the permit is made the window records it, and the case stays where it is", () => {
  const moves = LIFECYCLE.filter(({ event }) => event === "recordPassport");
  expect(moves.map(({ from }) => from)).toEqual(["ACCEPTED", "APPROVED", "PRODUCING"]);
  for (const { from, to, by } of moves) expect([to, by]).toEqual([from, ["WINDOW"]]);
});

test("every state says how a new passport is told of", () => {
  expect(Object.fromEntries(STATES.map((state) => [state, passportWay(state, first)]))).toEqual({
    DRAFT: undefined,
    SUBMITTED: "here",
    PRE_REVIEW: "here",
    RETURNED: "here",
    LAPSED: undefined,
    PRE_REJECTED: undefined,
    TO_BOOK: "here",
    BOOKED: "here",
    CHECKED_IN: "atHall",
    INTERVIEW: "atHall",
    INTERVIEW_FAILED: undefined,
    WINDOW_REVIEW: "atHall",
    WINDOW_CORRECTION: "here",
    NOT_ACCEPTED: undefined,
    ACCEPTED: "window",
    APPROVED: "window",
    REFUSED: undefined,
    PRODUCING: "window",
    READY: "collectFirst",
    DISPATCHED: "collectFirst",
    COLLECTED: "renewal",
    NOT_COLLECTED: undefined,
    WITHDRAWN: undefined,
  });
  expect(passportWay("COLLECTED", { ...first, permitInForce: false })).toBeUndefined();
});

test.each(APPLICATION_TYPES)(
  "%s has everything of a passport, or is the wrong type with a new one",
  (type) => {
    const form = currentForm(type);
    const targets = returnTargets(form);
    expect(PASSPORT_TARGETS.filter((target) => !targets.has(target))).toEqual([]);
    expect(needsRenewal(form)).toBe(type === "EXTENSION");
    expect(passportWay("TO_BOOK", { form, permitInForce: false })).toBe(
      type === "EXTENSION" ? "otherType" : "here",
    );
  },
);
