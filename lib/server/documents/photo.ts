import "server-only";
import { db } from "../db/client";
import { storage } from "../ports/storage/storage";
import { acceptedTypeOf } from "../ports/uploads/content-type";

/** The applicant's photo (JPEG) for a paper: of the draft as it stands, or among the files frozen with a submission.
 *  Undefined: there is none, or it is no picture. The typesetter throws at what is no picture; a paper without its photo
 *  is better than none. */
export const photoOf = async (
  applicationId: string,
  fileIds?: readonly string[],
): Promise<Buffer | undefined> => {
  const row = await db.storedFile.findFirst({
    where: {
      applicationId,
      slot: "PHOTO",
      status: "CLEAN",
      ...(fileIds ? { id: { in: [...fileIds] } } : { removedAt: null }),
    },
    select: { storageKey: true },
  });
  if (!row) return undefined;
  const bytes = await storage.get(row.storageKey);
  return acceptedTypeOf(bytes) === "image/jpeg" ? bytes : undefined;
};
