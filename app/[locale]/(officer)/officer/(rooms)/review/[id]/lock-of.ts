import type { CaseLock } from "@/components/officer/ReviewCase";
import type { OfficerActor } from "@/lib/server/auth/actors";
import type { CaseForOfficer } from "@/lib/server/db/read-models/case-for-officer";

/** Who may work on the case now, seen from this officer. */
export const lockOf = (
  found: CaseForOfficer,
  officer: OfficerActor,
  format: (at: Date) => string,
): CaseLock => {
  const { claim, state } = found;
  if (state === "SUBMITTED") return { kind: "free", name: "", since: "" };
  if (state !== "PRE_REVIEW" || !claim) return { kind: "closed", name: "", since: "" };
  return {
    kind: claim.officerId === officer.officerId ? "mine" : "other",
    name: claim.name,
    since: format(claim.since),
  };
};
