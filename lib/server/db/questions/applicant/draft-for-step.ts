import "server-only";
import { cache } from "react";
import type { Finding } from "@/lib/domain/types/rules";
import { rulesOf } from "@/lib/domain/types/registry";
import { type Missing, type StepStatus, stepStatus, whatIsMissing } from "@/lib/domain/form/completeness";
import type { DraftAnswers } from "@/lib/domain/form/fields";
import { type ApplicationType, type DocumentSlot, STEPS, type Step } from "@/lib/domain/vocabulary";
import type { ApplicantActor } from "@/lib/domain/actors";
import { loadCalendar } from "../../calendar";
import { today } from "@/lib/server/base/clock";
import { db } from "../../client";
import { isUuid, openAnswers } from "../../repositories/applications";
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
  readonly statuses: Readonly<Record<Step, StepStatus>>;
  readonly required: readonly DocumentSlot[];
  readonly optional: readonly DocumentSlot[];
}

/** The applicant's own draft as its steps show it; undefined when there is none of theirs, or it is submitted already. */
export const draftForStep = cache(
  async (actor: ApplicantActor, id: string): Promise<DraftView | undefined> => {
    if (!isUuid(id)) return undefined;
    const row = await db.application.findFirst({
      where: { id, accountId: actor.accountId, state: "DRAFT" },
      select: { id: true, serial: true, type: true, version: true, updatedAt: true, answersCipher: true },
    });
    if (!row) return undefined;
    const [files, calendar] = await Promise.all([filesOf(db, id), loadCalendar()]);
    const { answersCipher: _, ...facts } = row;
    const answers = openAnswers(row);
    const day = today();
    const rules = rulesOf(row.type);
    const given = givenOf(answers, files);
    return {
      ...facts,
      today: day,
      answers,
      files,
      findings: rules.eligibility(answers, day, calendar),
      missing: whatIsMissing(given, day, rules),
      statuses: Object.fromEntries(
        STEPS.map((step) => [step, stepStatus(step, given, day, rules)]),
      ) as Record<Step, StepStatus>,
      required: rules.requiredDocuments(answers, day),
      optional: rules.optionalDocuments(answers, day),
    };
  },
);
