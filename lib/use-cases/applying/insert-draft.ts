import "server-only";
import { randomUUID } from "node:crypto";
import type { ApplicantActor } from "@/lib/domain/actors";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { LAST_SERIAL, serialNumber } from "@/lib/domain/case/serial-number";
import type { DraftAnswers } from "@/lib/domain/questions/registry";
import { currentForm } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { writeAudit } from "@/lib/server/db/audit";
import type { Tx } from "@/lib/server/db/client";
import { columnsOf } from "@/lib/server/db/repositories/applications";
import { nextSerial } from "@/lib/server/db/repositories/counters";
import { counted, drawNumber } from "../case/draw-number";
import { insertCopies } from "./carry-over";

interface NewDraft {
  readonly actor: ApplicantActor;
  readonly type: ApplicationType;
  readonly answers: DraftAnswers;
  readonly at: Date;
  readonly sponsorSeen?: string;
  /** The serial number of the application it begins with, and what of it waits to be looked at. */
  readonly carriedFrom?: string | undefined;
  readonly unconfirmed?: readonly string[];
  /** Copied files (see copyBlobs). */
  readonly copies?: Parameters<typeof insertCopies>[2];
}

/** Makes a draft and issues its serial number (guide §1.8). */
export const insertDraft = async (tx: Tx, draft: NewDraft): Promise<{ id: string; serial: string }> => {
  const {
    actor,
    type,
    answers,
    at,
    sponsorSeen = "",
    carriedFrom = "",
    unconfirmed = [],
    copies = [],
  } = draft;
  const day = shanghaiDate(at);
  const id = randomUUID();
  const serial = await drawNumber(
    async () => serialNumber(day, counted(await nextSerial(tx, day, LAST_SERIAL))),
    (drawn) => tx.application.findUnique({ where: { serial: drawn }, select: { id: true } }),
  );
  await tx.application.create({
    data: {
      id,
      serial,
      type,
      state: "DRAFT",
      accountId: actor.accountId,
      schemaVersion: currentForm(type).version,
      sponsorSeen,
      carriedFrom,
      unconfirmed: [...unconfirmed],
      createdAt: at,
      updatedAt: at,
      ...columnsOf(id, answers),
    },
  });
  if (copies.length > 0) await insertCopies(tx, id, copies);
  await writeAudit(tx, {
    actor,
    action: "start",
    subject: `application:${id}`,
    data: { serial, type, ...(carriedFrom ? { carriedFrom, files: copies.length } : {}) },
  });
  return { id, serial };
};
