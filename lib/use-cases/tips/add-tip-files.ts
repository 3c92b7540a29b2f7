import "server-only";
import { randomUUID } from "node:crypto";
import { PUBLIC } from "@/lib/domain/actors";
import { type FilesRefused, withRefused } from "@/lib/domain/attachments/file-refusals";
import { figuresOf } from "@/lib/domain/refusals";
import { type Refused, type Result, ok, refused } from "@/lib/domain/result";
import { isTipNumber, TIP_FILES } from "@/lib/domain/tips";
import { now } from "@/lib/server/base/clock";
import { writeAudit } from "@/lib/server/db/audit";
import { db, inTransaction } from "@/lib/server/db/client";
import { refusalOfFailure } from "@/lib/server/edge/actions/run-action";
import { netsOf } from "@/lib/server/edge/auth/asker";
import { withinLimits } from "@/lib/server/edge/rate-limit";
import { checkForViruses } from "@/lib/server/ports/antivirus/virus-check";
import { storage } from "@/lib/server/ports/storage/storage";
import {
  inspectDocument,
  type ReceivedUpload,
  takeWhole,
  whenJudgeable,
} from "@/lib/server/ports/uploads/inspect";
import { dropBlobs } from "../attaching/keep-file";

export interface AddedTipFiles {
  readonly added: number;
  readonly refused: readonly FilesRefused[];
}

/** The report with this number, while it is not closed; asked before a byte of a file is read. Refusals: rateLimited,
 *  notFound */
export const tipToAddTo = async (
  number: string,
  address: string,
): Promise<Result<{ readonly tipId: string }>> => {
  const limited = await inTransaction((tx) => {
    const key = `tip-files:${netsOf(address).host}`;
    return withinLimits(tx, [{ key, limit: TIP_FILES.sendsPerHour, windowSeconds: 3600 }]);
  });
  if (limited) return limited;
  const row = isTipNumber(number)
    ? await db.tip.findFirst({ where: { number, state: { not: "CLOSED" } }, select: { id: true } })
    : null;
  return row ? ok({ tipId: row.id }) : refused("notFound");
};

/** Takes the row of the report, so that two forms sent at once do not each find the last place. */
const insert = (tipId: string, storageKey: string, mime: string): Promise<Refused | undefined> =>
  inTransaction(async (tx) => {
    const open = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "Tip" WHERE "id" = ${tipId}::uuid AND "state" <> 'CLOSED' FOR UPDATE`;
    if (open.length === 0) return refused("notFound");
    if ((await tx.tipFile.count({ where: { tipId } })) >= TIP_FILES.most) return refused("tipFilesFull");
    const id = randomUUID();
    await tx.tipFile.create({ data: { id, tipId, storageKey, mime, addedAt: now() } });
    await writeAudit(tx, {
      actor: PUBLIC,
      action: "addTipFile",
      subject: `tip:${tipId}`,
      data: { fileId: id },
    });
    return undefined;
  });

const keep = async (tipId: string, bytes: Buffer): Promise<Refused | undefined> => {
  const file = await whenJudgeable(PUBLIC, () => inspectDocument(bytes));
  if (file.kind === "refused") return file;
  const verdict = await checkForViruses(file.buffer);
  if (verdict !== "clean") return refused(verdict === "infected" ? "fileInfected" : "scannerAway");
  const storageKey = `tips/${randomUUID()}`;
  await storage.put(storageKey, file.buffer);
  let refusal: Refused | undefined = refused("serviceAway");
  try {
    refusal = await insert(tipId, storageKey, file.mime);
    return refusal;
  } finally {
    if (refusal) await dropBlobs([storageKey]);
  }
};

/** Adds what one form brought to a report, without a sign-in: whoever has its number gave it. Each file is judged by
 *  itself, as an applicant's are; what cannot be scanned now is not kept. Refuses fileTruncated when no file came. */
export const addTipFiles = async (tipId: string, upload: ReceivedUpload): Promise<Result<AddedTipFiles>> => {
  let added = 0;
  let not: readonly FilesRefused[] = [];
  for (const file of upload.files) {
    const refusal = await keep(tipId, takeWhole(file)).catch((error: unknown) => {
      const known = refusalOfFailure(error);
      if (!known) throw error;
      return known;
    });
    if (!refusal) added += 1;
    else not = withRefused(not, { code: refusal.code, data: figuresOf(refusal.data), names: [file.name] });
  }
  return added + not.length === 0 ? refused("fileTruncated") : ok({ added, refused: not });
};
