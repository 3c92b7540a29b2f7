import "server-only";
import { unlessDamaged } from "../../unless-damaged";
import { hasRole, type OfficerActor } from "@/lib/domain/actors";
import { rolesOf } from "@/lib/domain/role-routes";
import { tipCodes } from "@/lib/domain/tips";
import { isUuid } from "@/lib/server/base/uuid";
import { writeAudit } from "../../audit";
import { db } from "../../client";
import { openNote, openTip, type TipContent } from "../../tip-content";
import type { TipRow } from "./tip-inbox";

/** What an officer did with it. */
interface TipStep {
  readonly at: Date;
  readonly by: string;
}

export interface TipForOfficer extends TipRow {
  /** Undefined: it cannot be opened. */
  readonly written: TipContent | undefined;
  readonly taken: TipStep | undefined;
  readonly closed: TipStep | undefined;
  readonly note: string;
  /** Photos and PDFs that were added, in their order. */
  readonly files: readonly { readonly id: string; readonly mime: string }[];
}

/** One report with what was written, for the roles of the inbox; undefined for everybody else, as if there were none.
 *  Each look is audited. */
export const tipForOfficer = async (
  officer: OfficerActor,
  id: string,
): Promise<TipForOfficer | undefined> => {
  if (!hasRole(officer, rolesOf("tips")) || !isUuid(id)) return undefined;
  const row = await db.tip.findUnique({
    where: { id },
    include: { files: { select: { id: true, mime: true }, orderBy: { sequence: "asc" } } },
  });
  if (!row) return undefined;
  await writeAudit(db, { actor: officer, action: "readTip", subject: `tip:${id}` });
  const { number, receivedAt, takenById, takenAt, closedById, closedAt, contentCipher, noteCipher } = row;
  const officers = await db.officer.findMany({
    where: { id: { in: [takenById, closedById].flatMap((each) => each ?? []) } },
    select: { id: true, name: true, staffNo: true },
  });
  const step = (by: string | null, at: Date | null): TipStep | undefined => {
    const who = officers.find((each) => each.id === by);
    return at ? { at, by: who ? `${who.name} ${who.staffNo}` : "" } : undefined;
  };
  return {
    id,
    number,
    receivedAt,
    ...tipCodes(row),
    written: unlessDamaged(id, () => openTip(id, contentCipher), undefined),
    taken: step(takenById, takenAt),
    closed: step(closedById, closedAt),
    files: row.files,
    note: unlessDamaged(id, () => (noteCipher ? openNote(id, noteCipher) : ""), ""),
  };
};
