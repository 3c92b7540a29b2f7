import type { ApplicantActor, OfficerActor } from "@/lib/domain/actors";
import { officerRoles } from "@/lib/domain/vocabulary";
import { OLD, oldApplication } from "./older-database";

/** The owner of its application in this state. */
export const oldApplicant = (state: string): ApplicantActor => {
  const { id, accountId } = oldApplication(state);
  return { kind: "applicant", accountId, sessionId: id, locale: "zh" };
};

/** An officer of the version before, by staff number. */
export const oldOfficer = (staffNo: string): OfficerActor => {
  const row = OLD.Officer?.find((each) => each.staffNo === staffNo);
  if (!row) throw new Error(`the old database knows no ${staffNo}`);
  const { id, name, hallId, roles } = row as {
    id: string;
    name: string;
    hallId: string | null;
    roles: readonly string[];
  };
  return {
    kind: "officer",
    officerId: id,
    name,
    staffNo,
    roles: officerRoles(roles),
    hallId,
    sessionId: id,
  };
};
