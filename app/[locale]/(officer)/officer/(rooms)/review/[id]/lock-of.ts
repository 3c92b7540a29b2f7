import type { CaseLock } from "@/components/rooms/review/ReviewCase";
import { formatStamp } from "@/lib/i18n/dates";
import type { OfficerActor } from "@/lib/domain/actors";
import type { CaseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";

/** Who may work on the case now, seen from this officer. */
export const lockOf = (found: CaseForOfficer, officer: OfficerActor): CaseLock => {
  const { claim, state } = found;
  if (state === "SUBMITTED") return { kind: "free", name: "", since: "" };
  if (state !== "PRE_REVIEW" || !claim) return { kind: "closed", name: "", since: "" };
  return {
    kind: claim.officerId === officer.officerId ? "mine" : "other",
    name: claim.name,
    since: formatStamp(claim.since),
  };
};
