import { EVENTS, LIFECYCLE, eventsOpenTo, transitionFor } from "@/lib/domain/case/lifecycle";
import { STATES, TERMINAL_STATES, isTerminal } from "@/lib/domain/case/states";

const reachableFrom = (start: string): Set<string> => {
  const found = new Set([start]);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const row of LIFECYCLE) if (found.has(row.from)) found.add(row.to);
  }
  return found;
};

describe("the life of an application", () => {
  it("reaches every state from a draft", () => {
    expect([...reachableFrom("DRAFT")].sort()).toEqual([...STATES].sort());
  });

  it("uses every event", () => {
    expect([...new Set(LIFECYCLE.map((row) => row.event))].sort()).toEqual([...EVENTS].sort());
  });

  it("has one outcome for each event in each state, and one more for each case of it, which stands above", () => {
    const pairs = LIFECYCLE.map(({ from, event, when = "" }) => `${from} ${event} ${when}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const row of LIFECYCLE.filter(({ when }) => when)) {
      const below = LIFECYCLE.slice(LIFECYCLE.indexOf(row) + 1);
      expect(
        below.filter(({ from, event, when }) => from === row.from && event === row.event && !when),
      ).toHaveLength(1);
    }
  });

  it.each(["cancel", "cancelByHall", "noShow", "missedCall", "visitorLeft", "dayEnd"] as const)(
    "leads back from %s to what the visit was booked for",
    (event) => {
      for (const { from } of LIFECYCLE.filter((row) => row.event === event)) {
        expect(transitionFor(from, event)?.to).toBe("TO_BOOK");
        expect(transitionFor(from, event, { correctionStands: true })?.to).toBe("WINDOW_CORRECTION");
      }
    },
  );

  it("ends in eight states", () => {
    expect([...TERMINAL_STATES].sort()).toEqual(
      [
        "COLLECTED",
        "INTERVIEW_FAILED",
        "LAPSED",
        "NOT_ACCEPTED",
        "NOT_COLLECTED",
        "PRE_REJECTED",
        "REFUSED",
        "WITHDRAWN",
      ].sort(),
    );
  });

  it("can end from wherever it stands", () => {
    for (const state of STATES.filter((each) => !isTerminal(each)))
      expect(
        [...reachableFrom(state)].some((reached) => TERMINAL_STATES.some((end) => end === reached)),
      ).toBe(true);
  });

  it("cannot be withdrawn by the applicant once at the hall", () => {
    expect(transitionFor("BOOKED", "withdraw")?.to).toBe("WITHDRAWN");
    for (const state of ["CHECKED_IN", "INTERVIEW", "WINDOW_REVIEW", "ACCEPTED", "READY"] as const)
      expect(transitionFor(state, "withdraw")).toBeUndefined();
  });

  it("knows no appeal", () => {
    expect(LIFECYCLE.filter((row) => row.from === "REFUSED")).toEqual([]);
  });

  it("offers each actor the events of the state", () => {
    expect(eventsOpenTo("PRE_REVIEW", ["PRE_REVIEWER"]).sort()).toEqual([
      "pass",
      "reject",
      "release",
      "return",
    ]);
    expect(eventsOpenTo("PRE_REVIEW", ["APPLICANT"])).toEqual(["changePassport", "withdraw"]);
    expect(eventsOpenTo("ACCEPTED", ["WINDOW"])).toEqual(["recordPassport", "withdrawAtHall"]);
  });
});
