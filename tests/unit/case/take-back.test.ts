import { millisecondsToTakeBack, standingEvents } from "@/lib/domain/case/take-back";

const AT = new Date("2026-11-23T02:00:00.000Z");
const decided = { event: "pass", actorId: "chen", at: AT };
const after = (ms: number): Date => new Date(AT.getTime() + ms);

describe("ten seconds to take a decision back", () => {
  it.each([
    [0, 10_000],
    [4_000, 6_000],
    [10_000, 1],
    [10_001, 0],
    [-1, 0],
  ])("%i ms after it %i ms are left", (passed, left) => {
    expect(millisecondsToTakeBack(decided, "chen", after(passed))).toBe(left);
  });

  it.each(["pass", "return", "reject"])("for %s", (event) => {
    expect(millisecondsToTakeBack({ ...decided, event }, "chen", AT)).toBeGreaterThan(0);
  });

  it.each(["release", "accept", "approve", "correct", "takeBack"])("not for %s", (event) => {
    expect(millisecondsToTakeBack({ ...decided, event }, "chen", AT)).toBe(0);
  });

  it("not for a colleague, nor where nothing happened", () => {
    expect(millisecondsToTakeBack(decided, "wu", AT)).toBe(0);
    expect(millisecondsToTakeBack(undefined, "chen", AT)).toBe(0);
  });
});

describe("what happened and still holds", () => {
  const of = (...events: string[]) => events.map((event) => ({ event }));

  it("leaves out what was taken back, and its taking back", () => {
    expect(standingEvents(of("submit", "claim", "reject", "takeBack", "pass", "book"))).toEqual(
      of("submit", "claim", "pass", "book"),
    );
  });

  it("leaves out each of two slips, and no decision of an earlier round", () => {
    expect(
      standingEvents(
        of("submit", "claim", "return", "resubmit", "claim", "pass", "takeBack", "reject", "takeBack"),
      ),
    ).toEqual(of("submit", "claim", "return", "resubmit", "claim"));
  });
});
