import "server-only";
import type { OfficerActor } from "@/lib/domain/actors";
import { mayHearOf, type ReadAccess, readAccess } from "@/lib/domain/case/access";
import { SERIAL_PATTERN } from "@/lib/domain/case/serial-number";
import { type State, STATES } from "@/lib/domain/case/states";
import { type OfficerSection, rolesOf, sectionsOf } from "@/lib/domain/role-routes";
import { typedNumber } from "@/lib/domain/typed-text";
import { db } from "../../client";
import { lookAtStateless } from "../../look-into-case";
import { auditRefusedTry } from "../../refused-tries";
import { ACCESS_COLUMNS, factsOfCase } from "../../repositories/case-facts";

export type FoundCase =
  /** What was typed is no whole serial number. */
  | { readonly kind: "notSerial" }
  /** There is none, or the officer is not to hear of it; both are told alike. */
  | { readonly kind: "none"; readonly serial: string }
  /** Not at one of the officer's desks; they may hear where it stands. */
  | { readonly kind: "elsewhere"; readonly serial: string; readonly state: State }
  /** Nobody knows its state, so that it is at no desk. */
  | { readonly kind: "stateless"; readonly serial: string }
  /** To be read at this desk, which writes the look down and asks for a reason where one is needed. */
  | {
      readonly kind: "readable";
      readonly id: string;
      readonly serial: string;
      readonly section: OfficerSection;
    };

const OPEN: readonly ReadAccess[] = ["yes", "withReason"];

/** A case by its whole serial number, for the desk at which the officer may read it. Only its state and whose it is are
 *  looked at; a case that is none of theirs is written down as a refused look. */
export const caseBySerial = async (officer: OfficerActor, typed: string): Promise<FoundCase> => {
  const serial = typedNumber(typed);
  if (!SERIAL_PATTERN.test(serial)) return { kind: "notSerial" };
  const row = await db.application.findUnique({ where: { serial }, select: ACCESS_COLUMNS });
  if (!row) return { kind: "none", serial };
  const state = STATES.find((known) => known === row.state);
  if (!state) {
    const told = await lookAtStateless(officer, row, { action: "readStatus" });
    return { kind: told ? "stateless" : "none", serial };
  }
  const facts = factsOfCase(row);
  const ranked = sectionsOf(officer.roles).map((section) => {
    const roles = officer.roles.filter((role) => rolesOf(section).includes(role));
    return { section, rank: OPEN.indexOf(readAccess({ ...officer, roles }, facts)) };
  });
  const [best] = ranked.filter(({ rank }) => rank >= 0).sort((one, other) => one.rank - other.rank);
  if (best) return { kind: "readable", id: row.id, serial, section: best.section };
  await auditRefusedTry({
    actor: officer,
    applicationId: row.id,
    action: "readRefused",
    data: { look: "search" },
  });
  return mayHearOf(officer, facts) ? { kind: "elsewhere", serial, state } : { kind: "none", serial };
};
