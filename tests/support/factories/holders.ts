import { db } from "@/lib/server/db/client";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { draftForStep, type DraftView } from "@/lib/server/db/questions/applicant/draft-for-step";
import type { CarryRequest } from "@/lib/use-cases/applying/carry-over";
import { startApplication } from "@/lib/use-cases/applying/start-application";
import { collectPermit } from "@/lib/use-cases/deciding/collect-permit";
import { machineReadableZone } from "@/prisma/seed/pictures/machine-readable";
import { spouseAnswers } from "../first-answers";
import { expectOk } from "./cases";
import { aReady } from "./hall-cases";
import type { anApplicant } from "./people";

const LINES = machineReadableZone({ ...spouseAnswers("2026-11-23"), printedNationality: "KOR" }).join("");
/** The permit of `aHolder` ends a year after it was asked for. */
const LATER = new Date("2027-08-02T10:00:00+08:00");

/** Somebody whose first permit was handed over, months later. */
export const aHolder = async () => {
  const ready = await aReady({ answers: { mrzLines: LINES } });
  expectOk(await collectPermit({ actor: ready.windowOfficer, applicationId: ready.id }));
  const permit = await db.permit.findUniqueOrThrow({ where: { applicationId: ready.id } });
  await setPracticeTime(LATER);
  return { ...ready, permit };
};

/** 暂存并下一步 on the choose-type page. */
export const start = (
  actor: Awaited<ReturnType<typeof anApplicant>>,
  type: string,
  carry?: CarryRequest,
  until = "2028-06-30",
) => startApplication({ actor, type, requestedUntil: until, ...(carry ? { carry } : {}) });

/** A draft as its steps show it. */
export const draftOf = async (...given: Parameters<typeof draftForStep>): Promise<DraftView> => {
  const draft = await draftForStep(...given);
  if (!draft) throw new Error("no draft");
  return draft;
};

export const slotsOf = ({ files }: DraftView) => files.map(({ slot }) => slot).sort();
