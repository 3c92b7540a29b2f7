import "server-only";
import { openText, seal } from "@/lib/server/base/crypto";
import type { Tx } from "../client";

interface InterviewFacts {
  readonly officerId: string;
  readonly room: string;
  readonly record: string;
  readonly passed: boolean;
  readonly heldAt: Date;
}

/** Keeps the written record of an interview, encrypted; a later interview of the same application replaces it. */
export const keepInterview = async (
  tx: Tx,
  applicationId: string,
  { record, ...facts }: InterviewFacts,
): Promise<void> => {
  const columns = { ...facts, recordCipher: seal(record, `interview:${applicationId}`) };
  await tx.interview.upsert({
    where: { applicationId },
    create: { applicationId, ...columns },
    update: columns,
  });
};

/** The record's words. */
export const openInterview = (row: { applicationId: string; recordCipher: Uint8Array }): string =>
  openText(row.recordCipher, `interview:${row.applicationId}`);
