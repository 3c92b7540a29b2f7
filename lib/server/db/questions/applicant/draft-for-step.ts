import "server-only";
import { cache } from "react";
import { stepsToConfirm } from "@/lib/domain/case/carry-over";
import type { Calendar } from "@/lib/domain/calendar/working-days";
import type { DraftAnswers } from "@/lib/domain/questions/registry";
import type { Finding } from "@/lib/domain/types/checks/check";
import { findings } from "@/lib/domain/types/checks/findings";
import { applicationType, currentForm } from "@/lib/domain/types/known-types";
import { lastDayToSubmit } from "@/lib/domain/form/last-day";
import { documentSlotsOf, documentsOf, requiredDocuments } from "@/lib/domain/form/papers";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { type Missing, type StepStatuses, stepStatuses, whatIsMissing } from "@/lib/domain/form/completeness";
import type { DocumentSlot } from "@/lib/domain/vocabulary";
import type { ApplicantActor } from "@/lib/domain/actors";
import { loadCalendar } from "../../calendar";
import { today } from "@/lib/server/base/clock";
import { db } from "../../client";
import type { Prisma } from "../../generated/client";
import { unlessDamaged } from "../../unless-damaged";
import { noteIfOfAnother } from "../../look-into-case";
import { isUuid } from "@/lib/server/base/uuid";
import { openAnswers } from "../../repositories/applications";
import { type FileInfo, filesOf } from "../../repositories/files";
import { givenOf } from "../../repositories/given";

export interface DraftView {
  readonly id: string;
  readonly serial: string;
  readonly type: ApplicationType;
  readonly version: number;
  readonly updatedAt: Date;
  /** Shanghai's day on which everything below was judged. */
  readonly today: string;
  readonly answers: DraftAnswers;
  readonly files: readonly FileInfo[];
  readonly findings: readonly Finding[];
  readonly missing: Missing;
  /** The last day on which it can be submitted as it stands, when that is near. */
  readonly lastDay: string | undefined;
  /** The serial number of the application its first answers were carried over from, "" where none was. */
  readonly carriedFrom: string;
  /** The answers and slots carried over that nobody has confirmed yet. */
  readonly unconfirmed: readonly string[];
  readonly statuses: StepStatuses;
  readonly required: readonly DocumentSlot[];
  /** What may be sent, and what has a file though these answers ask for none: nothing is submitted unseen. */
  readonly optional: readonly DocumentSlot[];
}

const COLUMNS = {
  id: true,
  serial: true,
  type: true,
  version: true,
  updatedAt: true,
  answersCipher: true,
  carriedFrom: true,
  unconfirmed: true,
} as const satisfies Prisma.ApplicationSelect;

const draftOf = (
  { answersCipher, ...facts }: Prisma.ApplicationGetPayload<{ select: typeof COLUMNS }>,
  files: readonly FileInfo[],
  calendar: Calendar,
): DraftView => {
  const answers = openAnswers({ id: facts.id, answersCipher });
  const day = today();
  const type = applicationType(facts.type);
  const form = currentForm(type);
  const given = { ...givenOf(answers, files), unconfirmed: stepsToConfirm(form, facts.unconfirmed) };
  const required = requiredDocuments(form, answers, day);
  const optional = documentsOf(form, "optional", answers, day);
  const isSent = (slot: DocumentSlot): boolean => files.some((file) => file.slot === slot);
  const missing = whatIsMissing({ form, required }, given, day);
  return {
    ...facts,
    type,
    today: day,
    answers,
    files,
    findings: findings(form.checks, answers, day, calendar),
    lastDay: lastDayToSubmit(form.checks, answers, day, calendar),
    missing,
    statuses: stepStatuses(form, given, missing),
    required,
    optional: documentSlotsOf(form).filter(
      (slot) => optional.includes(slot) || (isSent(slot) && !required.includes(slot)),
    ),
  };
};

/** The applicant's own draft as its steps show it; undefined when there is none of theirs, it is submitted already, or
 *  cannot be read. */
export const draftForStep = cache(
  async (actor: ApplicantActor, id: string): Promise<DraftView | undefined> => {
    if (!isUuid(id)) return undefined;
    const row = await db.application.findFirst({
      where: { id, accountId: actor.accountId, state: "DRAFT" },
      select: COLUMNS,
    });
    if (!row) {
      await noteIfOfAnother(actor, id);
      return undefined;
    }
    const [files, calendar] = await Promise.all([filesOf(db, id), loadCalendar()]);
    return unlessDamaged(id, () => draftOf(row, files, calendar), undefined);
  },
);
