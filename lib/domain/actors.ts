import type { OfficerRole } from "./vocabulary";

export interface ApplicantActor {
  readonly kind: "applicant";
  readonly accountId: string;
}
export interface OfficerActor {
  readonly kind: "officer";
  readonly officerId: string;
  readonly roles: readonly OfficerRole[];
  /** The hall the officer works in; officers of the back office have none. */
  readonly hallId: string | null;
}
export interface SystemActor {
  readonly kind: "system";
}
export type Acting = ApplicantActor | OfficerActor | SystemActor;
