import type { Actor } from "@/lib/domain/actors";
import {
  type CaseFacts,
  holdsCase,
  mayActorTrigger,
  mayHearOf,
  type ReadAccess,
  readAccess,
} from "@/lib/domain/case/access";
import { fourEyesHold } from "@/lib/domain/case/guards";
import { OFFICER_SECTIONS, mayEnter, sectionsOf } from "@/lib/domain/role-routes";
import { EVENTS, LIFECYCLE } from "@/lib/domain/case/lifecycle";
import { STATES, type State } from "@/lib/domain/case/states";
import { OFFICER_ROLES, type OfficerRole } from "@/lib/domain/vocabulary";

const facts: CaseFacts = {
  state: "PRE_REVIEW",
  accountId: "minji",
  submittedAt: new Date("2026-11-23T02:00:00Z"),
  claimedById: "chen",
  preReviewerId: "chen",
  windowOfficerId: "li",
  hallId: "1",
};
const officer = (officerId: string, roles: OfficerRole[], hallId: string | null = null): Actor => ({
  kind: "officer",
  officerId,
  name: officerId,
  staffNo: "",
  sessionId: "",
  roles,
  hallId,
});
const applicant = (accountId: string): Actor => ({
  kind: "applicant",
  accountId,
  sessionId: "",
  locale: "zh",
});
const owner = applicant("minji");
const stranger = applicant("somebody");
const system: Actor = { kind: "system" };

describe("who may move an application", () => {
  it("in every state and for every event is what the table says, and nobody else", () => {
    for (const state of STATES)
      for (const event of EVENTS) {
        const row = LIFECYCLE.find((each) => each.from === state && each.event === event);
        const application = {
          ...facts,
          state,
          claimedById: "zhou",
          preReviewerId: event === "takeBack" ? "zhou" : "a",
          windowOfficerId: "b",
          interviewRequired: event === "callInterview",
        };
        expect(mayActorTrigger(owner, event, application)).toBe(row?.by.includes("APPLICANT") ?? false);
        expect(mayActorTrigger(stranger, event, application)).toBe(false);
        expect(mayActorTrigger(system, event, application)).toBe(row?.by.includes("SYSTEM") ?? false);
        for (const role of OFFICER_ROLES)
          expect(mayActorTrigger(officer("zhou", [role], "1"), event, application)).toBe(
            row?.by.includes(role) ?? false,
          );
      }
  });

  it("is only the officer who claimed the case", () => {
    expect(mayActorTrigger(officer("chen", ["PRE_REVIEWER"]), "pass", facts)).toBe(true);
    expect(mayActorTrigger(officer("wu", ["PRE_REVIEWER"]), "pass", facts)).toBe(false);
  });

  it("is, for the decision, neither the pre-reviewer nor the window officer", () => {
    const accepted = { ...facts, state: "ACCEPTED" as const };
    const roles: OfficerRole[] = ["PRE_REVIEWER", "WINDOW", "APPROVER"];
    expect(mayActorTrigger(officer("chen", roles), "approve", accepted)).toBe(false);
    expect(mayActorTrigger(officer("li", roles), "refuse", accepted)).toBe(false);
    expect(mayActorTrigger(officer("zhao", roles), "approve", accepted)).toBe(true);
    expect(fourEyesHold("zhao", {})).toBe(true);
    const handled = { ...accepted, handledBy: ["wu", "zhao"] };
    expect(mayActorTrigger(officer("zhao", roles), "approve", handled)).toBe(false);
  });

  it("is the interviewer or the window, as the pre-review decided", () => {
    const arrived = { ...facts, state: "CHECKED_IN" as const };
    const desk = officer("li", ["WINDOW"], "1");
    const room = officer("wang", ["INTERVIEWER"], "1");
    expect(mayActorTrigger(desk, "callWindow", { ...arrived, interviewRequired: true })).toBe(false);
    expect(mayActorTrigger(room, "callInterview", { ...arrived, interviewRequired: false })).toBe(false);
  });

  it("is, at the hall, somebody of that hall", () => {
    const booked = { ...facts, state: "BOOKED" as const };
    expect(mayActorTrigger(officer("li", ["RECEPTION"], "1"), "checkIn", booked)).toBe(true);
    expect(mayActorTrigger(officer("he", ["RECEPTION"], "2"), "checkIn", booked)).toBe(false);
  });

  it("is nobody when the officer's hall, or the case's, is not known", () => {
    const booked = { ...facts, state: "BOOKED" as const };
    expect(mayActorTrigger(officer("he", ["RECEPTION"], null), "checkIn", booked)).toBe(false);
    expect(mayActorTrigger(officer("li", ["RECEPTION"], "1"), "checkIn", { ...booked, hallId: null })).toBe(
      false,
    );
    expect(mayActorTrigger(officer("li", ["RECEPTION"], null), "checkIn", { ...booked, hallId: null })).toBe(
      false,
    );
  });

  it("is, after the visit, still somebody of the hall that accepted", () => {
    const ready = { ...facts, state: "READY" as const };
    expect(mayActorTrigger(officer("li", ["WINDOW"], "1"), "collect", ready)).toBe(true);
    expect(mayActorTrigger(officer("he", ["WINDOW"], "2"), "collect", ready)).toBe(false);
  });
});

/** What the rules say, written down a second time: per state one letter a desk. y: yes · r: with a reason · n: no ·
 *  h: only the case's own hall · m: yes when it is theirs (claim, decision), pre-reviewers with a reason otherwise. */
const DESKS = [
  "PRE_REVIEWER",
  "RECEPTION",
  "INTERVIEWER",
  "WINDOW",
  "APPROVER",
  "PRODUCTION",
  "ADMIN",
] as const;
const TABLE: Readonly<Record<State, string>> = {
  DRAFT: "nnnnnnn",
  SUBMITTED: "ynnnnnn",
  PRE_REVIEW: "mnnnnnn",
  RETURNED: "rnnnnnn",
  LAPSED: "rnnnnnn",
  PRE_REJECTED: "rnnnnnn",
  TO_BOOK: "rnnnnnn",
  BOOKED: "rhhhnnn",
  CHECKED_IN: "rhhhnnn",
  INTERVIEW: "rnhhnnn",
  INTERVIEW_FAILED: "rnhhnnn",
  WINDOW_REVIEW: "rnhhnnn",
  WINDOW_CORRECTION: "rnnhnnn",
  NOT_ACCEPTED: "rnnhnnn",
  ACCEPTED: "rnnhynn",
  APPROVED: "rnnhmyn",
  REFUSED: "rnnhmnn",
  PRODUCING: "rnnhmyn",
  READY: "rnnhmyn",
  DISPATCHED: "rnnhmyn",
  COLLECTED: "rnnhmnn",
  NOT_COLLECTED: "rnnhmnn",
  WITHDRAWN: "rnnhmnn",
};

interface Seen {
  readonly role: OfficerRole;
  readonly state: State;
  readonly officersHall: string | null;
  readonly hallId: string | null;
  /** Whose claim and decision it is. */
  readonly whose: string | null;
}

const expected = ({ role, state, officersHall, hallId, whose }: Seen): ReadAccess => {
  const letter = TABLE[state][DESKS.indexOf(role)];
  if (letter === "y") return "yes";
  if (letter === "r") return "withReason";
  if (letter === "h") return officersHall !== null && officersHall === hallId ? "yes" : "no";
  if (letter === "m") return whose === "me" ? "yes" : role === "PRE_REVIEWER" ? "withReason" : "no";
  return "no";
};

const everyCase = (): Seen[] =>
  OFFICER_ROLES.flatMap((role) =>
    STATES.flatMap((state) =>
      [null, "1", "2"].flatMap((officersHall) =>
        [null, "1"].flatMap((hallId) =>
          [null, "me", "colleague"].map((whose) => ({ role, state, officersHall, hallId, whose })),
        ),
      ),
    ),
  );

const factsIn = ({ state, hallId, whose }: Seen): CaseFacts => ({
  ...facts,
  state,
  hallId,
  claimedById: state === "PRE_REVIEW" ? whose : null,
  approverId: whose,
});

describe("who may read a case", () => {
  const inState = (state: State) => ({ ...facts, state });

  it("is, over every role, state, hall, claim and decision, what the table of desks says", () => {
    const wrong = everyCase().filter(
      (seen) => readAccess(officer("me", [seen.role], seen.officersHall), factsIn(seen)) !== expected(seen),
    );
    expect(wrong).toEqual([]);
  });

  it("is never an officer of a hall who has no hall, nor anybody of a case no hall has seen", () => {
    const hallDesks = everyCase().filter(({ role }) => ["RECEPTION", "INTERVIEWER", "WINDOW"].includes(role));
    const nowhere = hallDesks.filter(({ officersHall, hallId }) => officersHall === null || hallId === null);
    expect(nowhere.length).toBeGreaterThan(0);
    for (const seen of nowhere) {
      const actor = officer("me", [seen.role], seen.officersHall);
      expect(readAccess(actor, factsIn(seen))).toBe("no");
      expect(mayHearOf(actor, factsIn(seen))).toBe(false);
      for (const event of EVENTS) expect(mayActorTrigger(actor, event, factsIn(seen))).toBe(false);
    }
  });

  it("is its owner and no other applicant, in every state", () => {
    for (const state of STATES) {
      expect(readAccess(owner, inState(state))).toBe("yes");
      expect(readAccess(stranger, inState(state))).toBe("no");
      expect(mayHearOf(stranger, inState(state))).toBe(false);
    }
  });

  it("is no officer of what was never submitted, whatever its state and whatever their roles", () => {
    for (const state of STATES) {
      const neverSubmitted = { ...inState(state), submittedAt: null, approverId: "me", claimedById: "me" };
      const everything = officer("me", [...OFFICER_ROLES], "1");
      expect(readAccess(everything, neverSubmitted)).toBe("no");
      expect(mayHearOf(everything, neverSubmitted)).toBe(false);
    }
  });

  it("takes the most open of an officer's roles", () => {
    const accepted = inState("ACCEPTED");
    expect(readAccess(officer("me", ["PRE_REVIEWER"]), accepted)).toBe("withReason");
    expect(readAccess(officer("me", ["PRE_REVIEWER", "APPROVER"]), accepted)).toBe("yes");
    expect(readAccess(officer("me", ["PRE_REVIEWER", "WINDOW"], "2"), accepted)).toBe("withReason");
  });

  it("hears of every case they may read, and never because of it of more", () => {
    for (const seen of everyCase()) {
      const actor = officer("me", [seen.role], seen.officersHall);
      if (readAccess(actor, factsIn(seen)) !== "no") expect(mayHearOf(actor, factsIn(seen))).toBe(true);
    }
    expect(mayHearOf(officer("me", ["APPROVER"]), inState("PRE_REVIEW"))).toBe(false);
    expect(mayHearOf(officer("me", ["ADMIN"]), inState("ACCEPTED"))).toBe(false);
  });

  it("includes everybody who may move it", () => {
    for (const row of LIFECYCLE)
      for (const role of row.by) {
        if (role === "APPLICANT" || role === "SYSTEM" || role === "ADMIN" || role === "KIOSK") continue;
        // Who is admitted without an appointment becomes the hall's by it; the reception reads nothing before.
        if (row.event === "walkIn") continue;
        // Taking a decision back shows nothing; the case is read again once it lies there as it did.
        if (row.event === "takeBack") continue;
        expect({
          ...row,
          role,
          may: readAccess(officer("chen", [role], "1"), { ...inState(row.from), claimedById: "chen" }),
        }).toMatchObject({ may: "yes" });
      }
  });
});

describe("the officers' sections", () => {
  it("each belong to one role, but for what anybody at a hall's desk can do", () => {
    expect(sectionsOf(["APPROVER"])).toEqual(["decisions"]);
    expect(sectionsOf(["WINDOW", "INTERVIEWER"])).toEqual(["counter", "interview", "phones"]);
    expect(sectionsOf([])).toEqual([]);
    for (const section of OFFICER_SECTIONS)
      expect(OFFICER_ROLES.filter((role) => mayEnter(section, [role]))).toHaveLength(
        section === "phones" ? 2 : 1,
      );
  });
});

it("a case lies before who claimed it, or who called its visitor, and before nobody else", () => {
  const me = officer("me", ["PRE_REVIEWER", "WINDOW", "INTERVIEWER"]);
  if (me.kind !== "officer") throw new Error("an officer was made");
  const held = (state: State, claimedById: string | null, calledById: string | null) =>
    holdsCase(me, { state, claimedById }, calledById);
  expect(held("PRE_REVIEW", "me", null)).toBe(true);
  expect(held("PRE_REVIEW", "another", "me")).toBe(false);
  for (const state of ["INTERVIEW", "WINDOW_REVIEW"] as const) {
    expect(held(state, null, "me")).toBe(true);
    expect(held(state, "me", "another")).toBe(false);
  }
  expect(held("ACCEPTED", "me", "me")).toBe(false);
});
