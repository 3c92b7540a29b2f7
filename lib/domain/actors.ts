import type { Locale } from "./locales";
import type { DeviceKind } from "./visit/hall-device";
import type { OfficerRole } from "./vocabulary";

export interface ApplicantActor {
  readonly kind: "applicant";
  readonly accountId: string;
  readonly sessionId: string;
  /** The language of the account, in which its messages are written: chosen, else that of the page used last. */
  readonly locale: Locale;
  /** It was chosen and stays whatever page is used. */
  readonly localeChosen?: boolean;
}

export interface OfficerActor {
  readonly kind: "officer";
  readonly officerId: string;
  readonly name: string;
  readonly staffNo: string;
  readonly roles: readonly OfficerRole[];
  readonly hallId: string | null;
  readonly sessionId: string;
}

export interface SystemActor {
  readonly kind: "system";
}

export interface PublicActor {
  readonly kind: "public";
}

/** A kiosk or a display, in whose hall nobody is signed in: it reads and does what its kind may, of that hall. */
export interface DeviceActor {
  readonly kind: "device";
  readonly deviceId: string;
  readonly device: DeviceKind;
  readonly hallId: string;
}

/** Who acts, as the session (or the job) says; the one type every rule and every read takes. */
export type Actor = ApplicantActor | OfficerActor | SystemActor | PublicActor | DeviceActor;

export const PUBLIC: PublicActor = { kind: "public" };
export const SYSTEM: SystemActor = { kind: "system" };

/** Whether the officer has one of the roles; no roles named means any officer. */
export const hasRole = (officer: OfficerActor, roles: readonly OfficerRole[]): boolean =>
  roles.length === 0 || officer.roles.some((role) => roles.includes(role));
