import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { OfficerRole } from "@/lib/domain/application/vocabulary";
import type { Locale } from "@/lib/i18n/routing";
import { paths } from "@/lib/paths";
import { localeOf, PATH_HEADER } from "../http/request-facts";
import { sessionIdOfCookies } from "./session-cookie";
import { actorOfSession } from "./sessions";

export interface ApplicantActor {
  readonly kind: "applicant";
  readonly accountId: string;
  readonly sessionId: string;
  /** The language the person last signed in with; their messages are written in it. */
  readonly locale: Locale;
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

export type Actor = ApplicantActor | OfficerActor | SystemActor | PublicActor;

export const PUBLIC: PublicActor = { kind: "public" };
export const SYSTEM: SystemActor = { kind: "system" };

/** Who asks: the session row behind the cookie, looked at on every request, once per request. */
export const currentActor = cache(async (): Promise<ApplicantActor | OfficerActor | PublicActor> => {
  const sessionId = await sessionIdOfCookies();
  return (sessionId && (await actorOfSession(sessionId))) || PUBLIC;
});

const leaveFor = async (path: (next: string | undefined) => string): Promise<never> => {
  const given = await headers();
  return redirect(`/${localeOf(given)}${path(given.get(PATH_HEADER) ?? undefined)}`);
};

/** For pages of applicants: somebody not signed in goes to the login page and comes back after it. */
export const requireApplicant = async (): Promise<ApplicantActor> => {
  const actor = await currentActor();
  if (actor.kind === "applicant") return actor;
  return leaveFor(actor.kind === "officer" ? paths.forbidden : paths.login);
};

/** For pages of officers who have one of the roles (none given: any officer); another role meets the forbidden page. */
export const requireOfficer = async (...roles: readonly OfficerRole[]): Promise<OfficerActor> => {
  const actor = await currentActor();
  if (actor.kind !== "officer")
    return leaveFor(actor.kind === "applicant" ? paths.forbidden : paths.officerLogin);
  return hasRole(actor, roles) ? actor : leaveFor(paths.forbidden);
};

/** Whether the officer has one of the roles; no roles named means any officer. */
export const hasRole = (officer: OfficerActor, roles: readonly OfficerRole[]): boolean =>
  roles.length === 0 || officer.roles.some((role) => roles.includes(role));
