import "server-only";
import type { Tx } from "../db/client";
import { enqueueDocument } from "../engine/outbox";
import { type DocumentPayload } from "../db/repositories/outbox";
import { storage } from "../ports/storage/storage";
import { type DocumentCode, isDocumentCode, kindOf } from "./kinds";
import { renderPdf } from "./render-pdf";

interface DocumentOf {
  readonly code: DocumentCode;
  readonly applicationId: string;
  readonly round: number;
}

/** Orders a paper to be drawn and stored once the caller's transaction has committed. */
export const orderDocument = (tx: Tx, { code, applicationId, round }: DocumentOf): Promise<void> => {
  const { path, perRound } = kindOf(code);
  const key = `${path}:${applicationId}${perRound ? `:${round}` : ""}`;
  return enqueueDocument(tx, key, { kind: code, applicationId, round });
};

/** A paper drawn now and stored nowhere. @param round undefined: the draft as it stands */
export const drawDocument = async (
  code: DocumentCode,
  applicationId: string,
  round: number | undefined,
): Promise<Buffer> => {
  const { path, load } = kindOf(code);
  return renderPdf({ path, props: await load(applicationId, round) });
};

/** The stored paper; while the outbox has not come to it, it is made and stored here. Two processes that make it at
 *  once store the same bytes.
 *  @throws StorageFailure when the stored one cannot be reached or was tampered with: it is not made anew */
export const keptDocument = async ({ code, applicationId, round }: DocumentOf): Promise<Buffer> => {
  const { path, perRound } = kindOf(code);
  // Stored papers have always been numbered from 0, rounds are from 1.
  const key = `documents/${applicationId}/${path}${perRound ? `-${round - 1}` : ""}`;
  const stored = await storage.find(key);
  if (stored) return stored;
  const bytes = await drawDocument(code, applicationId, round);
  await storage.put(key, bytes);
  return bytes;
};

/** What the outbox does with an order; done twice it changes nothing. */
export const makeOrdered = async ({ kind, applicationId, round }: DocumentPayload): Promise<void> => {
  if (!isDocumentCode(kind)) throw new Error(`no document ${kind}`);
  await keptDocument({ code: kind, applicationId, round });
};
