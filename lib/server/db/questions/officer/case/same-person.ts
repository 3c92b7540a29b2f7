import "server-only";
import { isSamePrint } from "@/lib/server/base/crypto";
import type { OfficerActor } from "@/lib/domain/actors";
import { readAccess } from "@/lib/domain/case/access";
import type { State } from "@/lib/domain/case/states";
import { applicationType } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { db } from "../../../client";
import { LIMITS } from "../../../limits";
import { unlessDamaged } from "../../../unless-damaged";
import { ACCESS_COLUMNS, factsOfCase } from "../../../repositories/case-facts";

export interface PerhapsSame {
  readonly serial: string;
  /** Undefined: nobody knows it. */
  readonly state: State | undefined;
  /** The two passports are linked: it is the same person. */
  readonly linked: boolean;
  /** The officer's desk can open it, where a reason is asked for if one is needed. */
  readonly mayOpen: boolean;
  /** Only of a case the officer reads without a reason. */
  readonly about: { readonly type: ApplicationType; readonly submittedAt: Date } | undefined;
}

interface Person {
  readonly id: string;
  readonly searchName: string;
  readonly holderIndex: Uint8Array | null;
  readonly personIndex: Uint8Array | null;
  readonly birthIndex: Uint8Array<ArrayBuffer> | null;
}

const wordsOf = (searchName: string): string[] => searchName.split(" ").filter(Boolean).sort();

/** The submitted applications of whoever was born on the same day and bears the same name, in whatever order, under another
 *  passport, the latest first. What the officer may not read shows that it exists, and where it stands. The caller lets
 *  the officer into the case itself and writes the look down. */
export const perhapsSame = async (officer: OfficerActor, person: Person): Promise<PerhapsSame[]> => {
  const words = wordsOf(person.searchName);
  if (!person.birthIndex || words.length === 0) return [];
  const found = await db.application.findMany({
    where: {
      birthIndex: person.birthIndex,
      AND: words.map((word) => ({ searchName: { contains: ` ${word}` } })),
      id: { not: person.id },
      submittedAt: { not: null },
    },
    orderBy: { submittedAt: "desc" },
    take: LIMITS.found,
    select: {
      ...ACCESS_COLUMNS,
      serial: true,
      type: true,
      searchName: true,
      holderIndex: true,
      personIndex: true,
    },
  });
  return found
    .filter(
      (row) =>
        !isSamePrint(row.holderIndex, person.holderIndex) && wordsOf(row.searchName).join() === words.join(),
    )
    .map((row) => {
      const { id, serial, submittedAt } = row;
      const facts = unlessDamaged(id, () => factsOfCase(row), undefined);
      const access = facts ? readAccess(officer, facts) : "no";
      const type = unlessDamaged(id, () => applicationType(row.type), undefined);
      return {
        serial,
        state: facts?.state,
        linked: isSamePrint(row.personIndex, person.personIndex),
        mayOpen: access !== "no",
        about: access === "yes" && submittedAt && type ? { type, submittedAt } : undefined,
      };
    });
};
