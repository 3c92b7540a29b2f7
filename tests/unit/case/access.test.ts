import type { Actor } from "@/lib/domain/actors";
import { type CaseFacts, fourEyesHold, mayActorTrigger, mayReadCase } from "@/lib/domain/case/access";
import { OFFICER_SECTIONS, mayEnter, sectionsOf } from "@/lib/domain/role-routes";
import { EVENTS, LIFECYCLE } from "@/lib/domain/case/lifecycle";
import { STATES } from "@/lib/domain/case/states";
import { OFFICER_ROLES, type OfficerRole } from "@/lib/domain/vocabulary";

const facts: CaseFacts = {
  state: "PRE_REVIEW",
  accountId: "minji",
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
          preReviewerId: "a",
          windowOfficerId: "b",
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
    expect(fourEyesHold("zhao", null, undefined)).toBe(true);
  });

  it("is, at the hall, somebody of that hall", () => {
    const booked = { ...facts, state: "BOOKED" as const };
    expect(mayActorTrigger(officer("li", ["RECEPTION"], "1"), "checkIn", booked)).toBe(true);
    expect(mayActorTrigger(officer("he", ["RECEPTION"], "2"), "checkIn", booked)).toBe(false);
  });
});

describe("who may read a case", () => {
  const inState = (state: CaseFacts["state"]) => ({ ...facts, state });

  it("is its owner and no other applicant, in every state", () => {
    for (const state of STATES) {
      expect(mayReadCase(owner, inState(state))).toBe(true);
      expect(mayReadCase(stranger, inState(state))).toBe(false);
    }
  });

  it("is no officer while it is a draft, and never an administrator", () => {
    expect(mayReadCase(officer("chen", [...OFFICER_ROLES]), inState("DRAFT"))).toBe(false);
    for (const state of STATES) expect(mayReadCase(officer("zhou", ["ADMIN"]), inState(state))).toBe(false);
  });

  it("is the desk whose turn it is", () => {
    expect(mayReadCase(officer("chen", ["PRE_REVIEWER"]), inState("SUBMITTED"))).toBe(true);
    expect(mayReadCase(officer("zhao", ["APPROVER"]), inState("SUBMITTED"))).toBe(false);
    expect(mayReadCase(officer("zhao", ["APPROVER"]), inState("ACCEPTED"))).toBe(true);
    expect(mayReadCase(officer("li", ["WINDOW"], "1"), inState("WINDOW_REVIEW"))).toBe(true);
    expect(mayReadCase(officer("li", ["WINDOW"], "2"), inState("WINDOW_REVIEW"))).toBe(false);
  });

  it("includes everybody who may move it", () => {
    for (const row of LIFECYCLE)
      for (const role of row.by) {
        if (role === "APPLICANT" || role === "SYSTEM" || role === "ADMIN") continue;
        expect({
          ...row,
          role,
          may: mayReadCase(officer("chen", [role], "1"), inState(row.from)),
        }).toMatchObject({ may: true });
      }
  });
});

describe("the officers' sections", () => {
  it("each belong to one role", () => {
    expect(sectionsOf(["APPROVER"])).toEqual(["decisions"]);
    expect(sectionsOf(["WINDOW", "INTERVIEWER"])).toEqual(["counter", "interview"]);
    expect(sectionsOf([])).toEqual([]);
    for (const section of OFFICER_SECTIONS)
      expect(OFFICER_ROLES.filter((role) => mayEnter(section, [role]))).toHaveLength(1);
  });
});
