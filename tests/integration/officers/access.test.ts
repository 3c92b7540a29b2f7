import { randomUUID } from "node:crypto";
import { type CaseFacts, mayActorTrigger, mayHearOf } from "@/lib/domain/case/access";
import type { LifecycleEvent } from "@/lib/domain/case/lifecycle";
import { STATES, type State } from "@/lib/domain/case/states";
import { OFFICER_ROLES } from "@/lib/domain/vocabulary";
import type { Result } from "@/lib/domain/result";
import type { Actor } from "@/lib/domain/actors";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { db, disconnect } from "@/lib/server/db/client";
import { columnsOf, sealSubmission } from "@/lib/server/db/repositories/applications";
import { acceptAtWindow } from "@/lib/use-cases/visiting/accept-at-window";
import { approveApplication } from "@/lib/use-cases/deciding/approve-application";
import { bookAppointment } from "@/lib/use-cases/booking/book-appointment";
import { claimApplication } from "@/lib/use-cases/reviewing/claim-application";
import { collectPermit } from "@/lib/use-cases/deciding/collect-permit";
import { completeProduction } from "@/lib/use-cases/deciding/complete-production";
import { changePassport } from "@/lib/use-cases/applying/change-passport";
import { recordPassport } from "@/lib/use-cases/visiting/record-passport";
import { correctAtWindow } from "@/lib/use-cases/visiting/correct-at-window";
import { deleteDraft } from "@/lib/use-cases/applying/delete-draft";
import { dispatchPermit } from "@/lib/use-cases/deciding/dispatch-permit";
import { passPreReview } from "@/lib/use-cases/reviewing/pass-pre-review";
import { recordInterview } from "@/lib/use-cases/visiting/record-interview";
import { refuseAcceptance } from "@/lib/use-cases/visiting/refuse-acceptance";
import { refuseApplication } from "@/lib/use-cases/deciding/refuse-application";
import { rejectApplication } from "@/lib/use-cases/reviewing/reject-application";
import { releaseApplication } from "@/lib/use-cases/reviewing/release-application";
import { amendApplication } from "@/lib/use-cases/applying/amend-application";
import { resubmitApplication } from "@/lib/use-cases/applying/resubmit-application";
import { returnApplication } from "@/lib/use-cases/reviewing/return-application";
import { saveStep } from "@/lib/use-cases/applying/save-step";
import { saveSupplement } from "@/lib/use-cases/applying/save-supplement";
import { startProduction } from "@/lib/use-cases/deciding/start-production";
import { submitApplication } from "@/lib/use-cases/applying/submit-application";
import { withdrawApplication } from "@/lib/use-cases/applying/withdraw-application";
import { withdrawAtHall } from "@/lib/use-cases/visiting/withdraw-at-hall";
import { emptyTables } from "../../support/database";
import { type ACase, EXPLANATION, RETURN_ITEMS, aSubmitted, bookingOf } from "../../support/factories/cases";
import { aHall } from "../../support/factories/halls";
import { anApplicant, anOfficer } from "../../support/factories/people";

type Act = (actor: Actor, applicationId: string) => Promise<Result<unknown>>;

/** Every use-case that changes one application, with the event it stands for, or the state in which it may edit. */
const ACTS: Readonly<Record<string, { event: LifecycleEvent | readonly State[]; act: Act }>> = {
  saveStep: {
    event: ["DRAFT"],
    act: (actor, applicationId) =>
      saveStep({ actor, applicationId, step: "personal", answers: { otherName: "x" }, final: false }),
  },
  saveSupplement: {
    event: ["RETURNED", "WINDOW_CORRECTION"],
    act: (actor, applicationId) => saveSupplement({ actor, applicationId, answers: {}, final: false }),
  },
  deleteDraft: { event: ["DRAFT"], act: (actor, applicationId) => deleteDraft({ actor, applicationId }) },
  submit: {
    event: "submit",
    act: (actor, applicationId) =>
      submitApplication({
        actor,
        applicationId,
        idempotencyKey: randomUUID(),
        consents: [],
        guardianName: "",
      }),
  },
  resubmit: {
    event: "resubmit",
    act: (actor, applicationId) =>
      resubmitApplication({ actor, applicationId, idempotencyKey: randomUUID() }),
  },
  amend: {
    event: "amend",
    act: (actor, applicationId) => amendApplication({ actor, applicationId, idempotencyKey: randomUUID() }),
  },
  withdraw: {
    event: "withdraw",
    act: (actor, applicationId) => withdrawApplication({ actor, applicationId }),
  },
  changePassport: {
    event: "changePassport",
    act: (actor, applicationId) => changePassport({ actor, applicationId }),
  },
  recordPassport: {
    event: "recordPassport",
    act: (actor, applicationId) =>
      recordPassport({
        actor,
        applicationId,
        passport: { passportNo: "", passportIssuedOn: "", passportExpiresOn: "" },
        reason: "",
      }),
  },
  book: {
    event: "book",
    act: async (actor, id) => bookAppointment({ ...(await bookingOf({ ...template, id })), actor }),
  },
  claim: { event: "claim", act: (actor, applicationId) => claimApplication({ actor, applicationId }) },
  release: { event: "release", act: (actor, applicationId) => releaseApplication({ actor, applicationId }) },
  pass: {
    event: "pass",
    act: (actor, applicationId) => passPreReview({ actor, applicationId, interviewRequired: false }),
  },
  return: {
    event: "return",
    act: (actor, applicationId) => returnApplication({ actor, applicationId, items: RETURN_ITEMS }),
  },
  reject: {
    event: "reject",
    act: (actor, applicationId) =>
      rejectApplication({ actor, applicationId, reason: "notEligible", note: EXPLANATION }),
  },
  interview: {
    event: "interviewPass",
    act: (actor, applicationId) => recordInterview({ actor, applicationId, passed: true, record: "x" }),
  },
  accept: {
    event: "accept",
    act: (actor, applicationId) => acceptAtWindow({ actor, applicationId, checks: [] }),
  },
  correct: {
    event: "correct",
    act: (actor, applicationId) => correctAtWindow({ actor, applicationId, items: RETURN_ITEMS }),
  },
  refuseAcceptance: {
    event: "refuseAcceptance",
    act: (actor, applicationId) =>
      refuseAcceptance({ actor, applicationId, reason: "notEligible", note: EXPLANATION }),
  },
  approve: {
    event: "approve",
    act: (actor, applicationId) => approveApplication({ actor, applicationId, validUntil: "2027-08-01" }),
  },
  refuse: {
    event: "refuse",
    act: (actor, applicationId) =>
      refuseApplication({ actor, applicationId, ground: "UNSUITABLE", note: EXPLANATION }),
  },
  startProduction: {
    event: "startProduction",
    act: (actor, applicationId) => startProduction({ actor, applicationId }),
  },
  produced: {
    event: "produced",
    act: (actor, applicationId) => completeProduction({ actor, applicationId }),
  },
  dispatch: {
    event: "dispatch",
    act: (actor, applicationId) => dispatchPermit({ actor, applicationId, trackingNo: "EA123456789CN" }),
  },
  collect: { event: "collect", act: (actor, applicationId) => collectPermit({ actor, applicationId }) },
  withdrawAtHall: {
    event: "withdrawAtHall",
    act: (actor, applicationId) => withdrawAtHall({ actor, applicationId }),
  },
};

type Row<T extends "application" | "submission"> = Awaited<ReturnType<(typeof db)[T]["findFirstOrThrow"]>>;
let template: ACase;
let source: { row: Row<"application">; submission: Row<"submission"> };
let actors: Record<string, Actor>;

beforeAll(async () => {
  await emptyTables();
  await setPracticeTime(new Date("2026-11-23T10:00:00+08:00"));
  await aHall({ capacity: 100 });
  template = await aSubmitted();
  const { submissions, ...row } = await db.application.findUniqueOrThrow({
    where: { id: template.id },
    include: { submissions: true },
  });
  source = { row, submission: submissions[0]! };
  actors = { nobody: { kind: "public" }, stranger: await anApplicant(), owner: template.applicant };
  for (const role of OFFICER_ROLES) actors[role] = await anOfficer([role], "1");
  actors.windowOfHall2 = await anOfficer(["WINDOW"], await aHall({ id: "2" }));
  actors.windowWithoutHall = await anOfficer(["WINDOW", "RECEPTION", "INTERVIEWER"], null);
}, 60_000);
afterAll(disconnect);

let copies = 0;
const officerOf = (role: string): string => {
  const actor = actors[role];
  return actor?.kind === "officer" ? actor.officerId : randomUUID();
};
const WITH_VISIT: Partial<Record<State, "BOOKED" | "CHECKED_IN" | "INVALID_VISIT" | "DONE">> = {
  BOOKED: "BOOKED",
  CHECKED_IN: "CHECKED_IN",
  INTERVIEW: "CHECKED_IN",
  WINDOW_REVIEW: "CHECKED_IN",
  INTERVIEW_FAILED: "DONE",
  WINDOW_CORRECTION: "INVALID_VISIT",
  NOT_ACCEPTED: "DONE",
  ACCEPTED: "DONE",
  APPROVED: "DONE",
  REFUSED: "DONE",
  PRODUCING: "DONE",
  READY: "DONE",
  DISPATCHED: "DONE",
  COLLECTED: "DONE",
  NOT_COLLECTED: "DONE",
};

/** The same case, put into a state with what belongs to it: a claim, a visit, a decision, a permit. */
const inState = async (state: State): Promise<CaseFacts & { id: string }> => {
  const { row, submission } = source;
  const id = randomUUID();
  const copy = (copies += 1);
  const answers = { ...template.answers, passportNo: `C${String(copy).padStart(6, "0")}` };
  const columns = columnsOf(id, answers);
  const claimedById = state === "PRE_REVIEW" ? officerOf("PRE_REVIEWER") : null;
  const serial = `4403002611${String(2_000_000 + copy)}`;
  await db.application.create({
    data: { ...row, ...columns, personIndex: columns.holderIndex, id, state, claimedById, serial },
  });
  const status = WITH_VISIT[state];
  if (status)
    await db.appointment.create({
      data: {
        id: randomUUID(),
        number: `YTEST${copy}`,
        applicationId: id,
        hallId: "1",
        date: "2026-11-24",
        start: "10:00",
        status,
        personIndex: columns.holderIndex ?? new Uint8Array(),
        bookedOn: "2026-11-20",
        bookedAt: new Date(),
        cancelBy: new Date("2026-11-23T15:30:00+08:00"),
        agreement: "-",
        idempotencyKey: randomUUID(),
      },
    });
  if (status === "BOOKED")
    await db.slot.update({
      where: { hallId_date_start: { hallId: "1", date: "2026-11-24", start: "10:00" } },
      data: { booked: { increment: 1 } },
    });
  if (state === "RETURNED" || state === "WINDOW_CORRECTION") {
    const submissionId = randomUUID();
    const answersCipher = sealSubmission(submissionId, answers);
    const data = { ...submission, id: submissionId, applicationId: id, answersCipher };
    await db.submission.create({ data: { ...data, idempotencyKey: randomUUID() } });
  }
  const decided = { applicationId: id, officerId: officerOf("APPROVER"), approved: true, note: "" };
  if (state === "APPROVED")
    await db.decision.create({ data: { ...decided, validUntil: "2027-08-01", decidedAt: new Date() } });
  if (state === "PRODUCING")
    await db.permit.create({
      data: {
        applicationId: id,
        number: `RTEST${copy}`,
        holderIndex: new Uint8Array(32),
        issuedOn: "2026-11-23",
        validUntil: "2027-08-01",
      },
    });
  const { accountId, submittedAt } = row;
  return { id, state, accountId, submittedAt, claimedById, hallId: status ? "1" : null };
};

type Rule = "notSignedIn" | "notFound" | "let in" | "refused";

/** What the rules say before any guard about papers, slots or reasons is asked. */
const expected = (name: string, actor: Actor, facts: CaseFacts): Rule => {
  if (actor.kind === "public") return "notSignedIn";
  if (!mayHearOf(actor, facts)) return "notFound";
  const event = ACTS[name]!.event;
  // Who holds a case may claim it again: that renews the two hours and moves nothing.
  if (event === "claim" && actor.kind === "officer" && facts.claimedById === actor.officerId) return "let in";
  if (typeof event !== "string") return event.includes(facts.state) ? "let in" : "refused";
  return mayActorTrigger(actor, event, facts) ? "let in" : "refused";
};

const REFUSALS_OF_ACCESS = ["notAllowed", "illegalMove", "notClaimed", "claimedByOther", "wrongHall"];
const keeps = (rule: Rule, said: string): boolean => {
  if (rule === "let in") return !["notSignedIn", "notFound", "notAllowed"].includes(said);
  return rule === "refused" ? REFUSALS_OF_ACCESS.includes(said) : said === rule;
};

/** Calls one use-case as everybody: first those who are refused, on one case that must stay as it was. */
const asEverybody = async (name: string, state: State): Promise<string[]> => {
  const wrong: string[] = [];
  const call = async (who: string, actor: Actor, rule: Rule, id: string) => {
    const result = await ACTS[name]!.act(actor, id);
    const said = result.kind === "refused" ? result.code : result.kind;
    if (!keeps(rule, said)) wrong.push(`${name} by ${who}: the rules say ${rule}, the answer was ${said}`);
  };
  const facts = await inState(state);
  const ruled = Object.entries(actors).map(
    ([who, actor]) => [who, actor, expected(name, actor, facts)] as const,
  );
  for (const [who, actor, rule] of ruled) if (rule !== "let in") await call(who, actor, rule, facts.id);
  const after = await db.application.findUnique({ where: { id: facts.id } });
  if (after?.state !== state || after.version !== source.row.version)
    wrong.push(`${name}: somebody who was refused changed the case`);
  for (const [who, actor, rule] of ruled)
    if (rule === "let in") await call(who, actor, rule, (await inState(state)).id);
  return wrong;
};

test.each([...STATES])(
  "in %s only those may act whom the table names, whatever is called",
  async (state) => {
    const wrong = await Promise.all(Object.keys(ACTS).map((name) => asEverybody(name, state)));
    expect(wrong.flat()).toEqual([]);
  },
  60_000,
);
