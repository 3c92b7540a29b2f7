import "server-only";
import { isSamePrint } from "@/lib/server/base/crypto";
import { applicationState } from "@/lib/domain/case/states";
import type { DraftAnswers, Field } from "@/lib/domain/questions/registry";
import { applicationType, factsOfType, formOfCase } from "@/lib/domain/types/known-types";
import { formerPassportOf } from "@/lib/domain/types/renewal/changes";
import { fileSlotsOf, requiredDocuments } from "@/lib/domain/form/papers";
import type { ApplicationType } from "@/lib/domain/types/registry";
import type { Form } from "@/lib/domain/form/form";
import { changedFields } from "@/lib/domain/form/changes";
import type { MrzComparison } from "@/lib/domain/people/mrz-comparison";
import type { LocalText } from "@/lib/domain/text";
import { answeringEvent, slotOfItem } from "@/lib/domain/case/item-answers";
import type { ItemAnswer } from "@/lib/domain/case/item-reply";
import { holdsCase } from "@/lib/domain/case/access";
import type { ReadingPurpose } from "@/lib/domain/case/looks";
import { HANDLING } from "@/lib/domain/case/lifecycle";
import type { State } from "@/lib/domain/case/states";
import { type FileSlot, PHOTO_SLOT } from "@/lib/domain/vocabulary";
import type { Calendar } from "@/lib/domain/calendar/working-days";
import { legalDays } from "@/lib/domain/case/legal-day";
import { maskedAnswers } from "@/lib/domain/form/masked";
import { type MachineVerdict, machineVerdicts } from "@/lib/domain/review/machine-checks";
import type { OfficerActor } from "@/lib/domain/actors";
import { loadCalendar } from "../../calendar";
import { today } from "@/lib/server/base/clock";
import { type TakenBack, takenBack } from "@/lib/domain/case/take-back";
import { log } from "@/lib/server/base/log";
import { db } from "../../client";
import { lookIntoCase } from "../../look-into-case";
import { unlessDamaged } from "../../unless-damaged";
import { isUuid } from "@/lib/server/base/uuid";
import { UnreadableCase } from "@/lib/domain/unreadable-case";
import { openAnswers, openSubmission } from "../../repositories/applications";
import { ACCESS_COLUMNS } from "../../repositories/case-facts";
import { lastList, lookedAt, openReply, wordsOf } from "../../repositories/return-items";
import { officerNames } from "../../repositories/officers";
import { ACCEPTANCE_COLUMNS, type AcceptanceOfCase, acceptanceOf } from "./acceptance-of-case";
import { type CaseEventView, historyOf } from "./case/case-history";
import { perhapsSame, type PerhapsSame } from "./case/same-person";
import { statelessCase, type UnreadableForOfficer } from "./case/stateless-case";
import { LAST_TICKET_COLUMNS, type TicketOfCase, ticketOfCase } from "./case/ticket-of-case";
import type { CaseFileView } from "./case-file-view";
import { mrzOf } from "./mrz-of-case";
import { type UndeliveredMessage, undeliveredOfCase } from "./undelivered-messages";

interface AskedItem {
  readonly target: string;
  readonly text: LocalText;
  readonly at: Date;
  /** How the applicant answered, and in which words; undefined while nothing was submitted. */
  readonly answer: ItemAnswer | undefined;
  readonly words: string;
  /** The document, or the paper that shows the answer, was scanned anew. */
  readonly scannedAnew: boolean;
}

export interface CaseForOfficer {
  readonly id: string;
  readonly serial: string;
  readonly version: number;
  readonly type: ApplicationType;
  /** Version of the form it was filled in on. */
  readonly schemaVersion: number;
  readonly state: State;
  readonly fullName: string;
  /** Counted from 1. */
  readonly round: number;
  readonly submittedAt: Date | null;
  readonly dueOn: string | null;
  readonly dueProvisional: boolean;
  /** As declared last; phones masked, and the passport number unless `passportShown`. */
  readonly answers: DraftAnswers;
  /** As declared the time before; undefined in the first round. */
  readonly before: DraftAnswers | undefined;
  /** The passport number is whole: the case lies before this officer. */
  readonly passportShown: boolean;
  readonly changed: readonly Field[];
  readonly files: readonly CaseFileView[];
  /** What these answers demand. */
  readonly required: readonly FileSlot[];
  readonly checks: readonly MachineVerdict[];
  /** The lines read from the passport, held against what was typed; the number masked like the answer. Undefined: none
   *  were kept. */
  readonly mrz: MrzComparison | undefined;
  /** The registry of workers knows the serial number given as one in process; undefined: none was given. */
  readonly sponsorFound?: boolean | undefined;
  /** A permit on file knows the former passport that is named; undefined: none is named. */
  readonly formerOnFile?: boolean | undefined;
  /** Cases of perhaps the same person under another passport. */
  readonly alike: readonly PerhapsSame[];
  /** Shanghai date. */
  readonly today: string;
  /** Undefined: the type knows no interview. */
  readonly interviewDefault: boolean | undefined;
  readonly interviewRequired: boolean;
  readonly ticket: TicketOfCase | undefined;
  /** What the officer who holds it took back just before. */
  readonly takenBack: TakenBack | undefined;
  readonly claim: { readonly officerId: string; readonly name: string; readonly since: Date } | undefined;
  readonly preReviewerId: string | null;
  readonly windowOfficerId: string | null;
  /** Whoever handled it in any of its rounds. */
  readonly handledBy: readonly string[];
  /** What was asked for when the case was last returned or sent for correction. */
  readonly asked: readonly AskedItem[];
  /** What did not reach the applicant. */
  readonly undelivered: readonly UndeliveredMessage[];
  /** What the desks before wrote; the pre-review, which comes first, is not shown it. */
  readonly acceptance: AcceptanceOfCase | undefined;
  /** The latest first. */
  readonly history: readonly CaseEventView[];
}

const rowOf = (id: string) =>
  db.application.findUnique({
    where: { id },
    include: {
      submissions: { orderBy: { round: "desc" } },
      files: { orderBy: { position: "asc" }, where: { status: { not: "FAILED" } } },
      events: { orderBy: { at: "desc" } },
      appointments: ACCESS_COLUMNS.appointments,
      tickets: LAST_TICKET_COLUMNS,
      returnItems: { orderBy: [{ createdAt: "asc" }, { target: "asc" }] },
      ...ACCEPTANCE_COLUMNS,
    },
  });
type Row = NonNullable<Awaited<ReturnType<typeof rowOf>>>;

type FrozenRow = Row["submissions"][number];

/** What was declared last, and what the officer looked at who asked for something last, or else the time before. */
const rounds = (row: Row): { readonly last?: FrozenRow; readonly before?: FrozenRow } => {
  const [last, previous] = row.submissions;
  const asked = lookedAt(row.submissions, lastList(row.returnItems));
  return { last, before: row.returnItems.length > 0 && asked !== last ? asked : previous };
};

/** The files as they are now, in the order of the materials list, each marked where it differs from the last submission,
 *  which stays what it was. What is being supplemented for a new review is the applicant's own until it is sent. Before
 *  the first submission there is nothing to read. */
const filesOf = (row: Row, form: Form): CaseFileView[] => {
  const { last, before } = rounds(row);
  const supplementing = answeringEvent(applicationState(row.state)) === "resubmit";
  const isSubmitted = (id: string): boolean => last?.fileIds.includes(id) ?? false;
  const order = fileSlotsOf(form);
  return row.files
    .filter(({ id, removedAt }) => isSubmitted(id) || (last && removedAt === null && !supplementing))
    .map(({ id, slot, originalName, mime, pages, removedAt, warnings }) => ({
      id,
      slot: slot as FileSlot,
      name: originalName,
      mime,
      pages,
      isNew: before !== undefined && !before.fileIds.includes(id),
      isUnsent: !isSubmitted(id),
      isDoubtful: warnings.length > 0,
      isRemoved: removedAt !== null && !supplementing,
    }))
    .sort((a, b) => order.indexOf(a.slot) - order.indexOf(b.slot));
};

/** What was asked for last, and what the applicant submitted to it. */
const askedIn = (row: Row, form: Form): AskedItem[] => {
  const scanned = filesOf(row, form).flatMap(({ slot, isNew }) => (isNew ? [slot] : []));
  return lastList(row.returnItems).map((item) => {
    const { target, createdAt, answer } = item;
    return {
      target,
      text: wordsOf(item),
      at: createdAt,
      answer: answer ?? undefined,
      words: answer === "CONFIRMED" ? openReply(item).words : "",
      scannedAnew: answer !== null && scanned.some((slot) => slot === slotOfItem(form, target)),
    };
  });
};

/** "withReason": the officer may read it once they have said why; "unreadable": they may, and nobody can. */
export type OpenedCase =
  | { readonly access: "yes"; readonly found: CaseForOfficer }
  | { readonly access: "unreadable"; readonly found: UnreadableForOfficer }
  | { readonly access: "withReason" }
  | { readonly access: "no" };

/** One case as the officers' desks see it, with everything a machine could check and what changed since the time before.
 *  Every reading is audited with its purpose, a refused one too, and the whole passport number as a look of its own; "no" is answered as if there were no case. */
export const caseForOfficer = async (
  officer: OfficerActor,
  id: string,
  purpose: ReadingPurpose,
): Promise<OpenedCase> => {
  if (!isUuid(id)) return { access: "no" };
  const [row, calendar] = await Promise.all([rowOf(id), loadCalendar()]);
  if (!row) return { access: "no" };
  const state = unlessDamaged(id, () => applicationState(row.state), undefined);
  if (!state) {
    const found = await statelessCase(officer, row, purpose);
    return found ? { access: "unreadable", found } : { access: "no" };
  }
  const held = holdsCase(officer, { ...row, state }, row.tickets[0]?.calledById);
  const alike = await perhapsSame(officer, row);
  const access = await lookIntoCase(officer, row, {
    action: "readCase",
    data: { purpose, ...(alike.length > 0 ? { alike: alike.map(({ serial }) => serial) } : {}) },
    with: held ? [{ action: "revealPassport", data: { reason: "compare" } }] : [],
  });
  if (access !== "yes") return { access };
  try {
    return { access, found: { ...(await viewOf(row, calendar, purpose, held)), alike } };
  } catch (error) {
    if (!(error instanceof UnreadableCase)) throw error;
    log.error({ err: error, application: id }, "a case cannot be read");
    const { serial, version } = row;
    return { access: "unreadable", found: { id, serial, version, state, held } };
  }
};

/** The person is known by the passport of the case itself. */
const isSamePassport = ({ holderIndex, personIndex }: Row): boolean =>
  holderIndex === null || personIndex === null || isSamePrint(holderIndex, personIndex);

const submittedOn = ({ submissions, submittedAt }: Row) => ({
  firstSubmittedAt: submissions.at(-1)?.submittedAt,
  submittedAt,
});

const viewOf = async (
  row: Row,
  calendar: Calendar,
  purpose: ReadingPurpose,
  held: boolean,
): Promise<Omit<CaseForOfficer, "alike">> => {
  const { id } = row;
  const { last, before: previous } = rounds(row);
  const answers = last ? openSubmission(last) : openAnswers(row);
  const { sponsorInProcessSerial: serial } = answers;
  const before = previous && openSubmission(previous);
  const type = applicationType(row.type);
  const schemaVersion = last?.schemaVersion ?? row.schemaVersion;
  const form = formOfCase({ ...row, schemaVersion });
  const { interview } = factsOfType(type);
  const days = legalDays({ ...submittedOn(row), acceptedAt: row.receipt?.acceptedAt }, today());
  const appliedOn = legalDays(submittedOn(row), today());
  const names = await officerNames([
    row.claimedById,
    row.preReviewerId,
    row.windowOfficerId,
    row.interview?.officerId,
    ...row.events.map(({ actorId }) => actorId),
  ]);
  // The scan beside it shows the number anyway; who compares the two must not have to ask for it.
  const shown = (given: DraftAnswers): DraftAnswers => ({
    ...maskedAnswers(form, given),
    ...(held && given.passportNo ? { passportNo: given.passportNo } : {}),
  });
  const nameOf = (officerId: string | null): string => (officerId && names.get(officerId)) || "";
  return {
    id,
    serial: row.serial,
    version: row.version,
    type,
    schemaVersion,
    state: applicationState(row.state),
    fullName: row.fullName,
    round: row.round,
    submittedAt: row.submittedAt,
    dueOn: row.dueOn,
    dueProvisional: row.dueProvisional,
    answers: shown(answers),
    before: before && shown(before),
    passportShown: held,
    changed: before ? changedFields(form, before, answers) : [],
    files: filesOf(row, form),
    required: [PHOTO_SLOT, ...requiredDocuments(form, answers, days[0] ?? today())],
    checks: machineVerdicts(form.checks, answers, days, calendar, appliedOn),
    mrz: await mrzOf(answers, held),
    sponsorFound: serial ? row.sponsorSeen === `${serial}:found` : undefined,
    formerOnFile: formerPassportOf(form, answers) ? !isSamePassport(row) : undefined,
    today: today(),
    interviewDefault: interview?.byDefault(answers),
    interviewRequired: row.interviewRequired,
    ticket: ticketOfCase(row.tickets),
    takenBack: takenBack(row.events, row.claimedById),
    claim:
      row.claimedById && row.claimedAt
        ? { officerId: row.claimedById, name: nameOf(row.claimedById), since: row.claimedAt }
        : undefined,
    preReviewerId: row.preReviewerId,
    windowOfficerId: row.windowOfficerId,
    handledBy: row.events.flatMap(({ event, actorId }) =>
      actorId && HANDLING.some((each) => each === event) ? [actorId] : [],
    ),
    asked: askedIn(row, form),
    undelivered: await undeliveredOfCase(row),
    acceptance: purpose === "preReview" ? undefined : acceptanceOf(row, nameOf),
    history: historyOf(row.events, nameOf),
  };
};
