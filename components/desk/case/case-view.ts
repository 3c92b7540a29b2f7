import type { CaseFileView } from "@/lib/server/db/questions/officer/case-file-view";
import type { CaseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";

export type CaseFile = CaseFileView;

/** What the data column of a case shows. */
export type CaseContent = Pick<
  CaseForOfficer,
  | "type"
  | "state"
  | "schemaVersion"
  | "answers"
  | "before"
  | "changed"
  | "checks"
  | "files"
  | "mrz"
  | "passportShown"
  | "formerOnFile"
  | "sponsorFound"
  | "today"
>;
