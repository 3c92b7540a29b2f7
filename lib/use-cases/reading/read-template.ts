import "server-only";
import type { Actor } from "@/lib/domain/actors";
import { type Result, ok, refused } from "@/lib/domain/result";
import { isUuid } from "@/lib/server/base/uuid";
import { db } from "@/lib/server/db/client";
import { lookIntoCase } from "@/lib/server/db/look-into-case";
import { openAnswers } from "@/lib/server/db/repositories/applications";
import { ACCESS_COLUMNS } from "@/lib/server/db/repositories/case-facts";
import { drawBlankTemplate, drawFilledTemplate } from "@/lib/server/documents/templates/draw-template";
import { templateOfFile } from "@/lib/server/documents/templates/kinds";
import type { ReadDocument } from "./read-document";

/** A paper to be filled in by hand, for everybody. Refusals: notFound. */
export const readBlankTemplate = async (file: string): Promise<Result<ReadDocument>> => {
  const kind = templateOfFile(file);
  return kind ? ok({ bytes: await drawBlankTemplate(kind), name: file }) : refused("notFound");
};

/** The same with what an application tells, for its owner alone: it is theirs to sign, and no paper of the case. Somebody
 *  else's look is refused and written down like every other look into a case. Refusals: notSignedIn, notFound;
 *  thrown: caseUnreadable. */
export const readFilledTemplate = async (request: {
  readonly actor: Actor;
  readonly applicationId: string;
  readonly file: string;
}): Promise<Result<ReadDocument>> => {
  const { actor, applicationId, file } = request;
  if (actor.kind === "public") return refused("notSignedIn");
  const kind = templateOfFile(file);
  const row = isUuid(applicationId)
    ? await db.application.findUnique({
        where: { id: applicationId },
        select: { ...ACCESS_COLUMNS, serial: true, answersCipher: true },
      })
    : null;
  if (!kind || !row || actor.kind !== "applicant") return refused("notFound");
  const look = { action: "readDocument", data: { kind: kind.path } } as const;
  if ((await lookIntoCase(actor, row, look)) !== "yes") return refused("notFound");
  const bytes = await drawFilledTemplate(kind, openAnswers(row));
  return ok({ bytes, name: `${kind.path}-${row.serial}.pdf` });
};
