import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import type { OfficerRole } from "@/lib/domain/vocabulary";
import { UNATTENDED_COOKIE } from "@/lib/domain/live-desks";
import { paths } from "@/lib/paths";
import { goToPage } from "../http/leave-page";
import { PATH_HEADER, readPageLocale } from "../http/request-facts";
import { notForYou } from "../http/turned-away";
import {
  type ApplicantActor,
  hasRole,
  type OfficerActor,
  PUBLIC,
  type PublicActor,
} from "@/lib/domain/actors";
import { sessionIdOfCookies } from "./session-cookie";
import { actorOfSession, speakAsPage } from "./sessions";

/** Who asks: the session row behind the cookie, looked at on every request, once per request. A page that asks by itself
 *  keeps no session alive; an account takes the language of the page it is asked for. */
export const currentActor = cache(async (): Promise<ApplicantActor | OfficerActor | PublicActor> => {
  const sessionId = await sessionIdOfCookies();
  if (!sessionId) return PUBLIC;
  const attended = (await cookies()).get(UNATTENDED_COOKIE) === undefined;
  const actor = (await actorOfSession(sessionId, attended)) ?? PUBLIC;
  if (actor.kind !== "applicant") return actor;
  const page = readPageLocale(await headers());
  return page ? speakAsPage(actor, page) : actor;
});

const toLogin = async (path: (next: string | undefined) => string): Promise<never> => {
  const given = await headers();
  return goToPage(path(given.get(PATH_HEADER) ?? undefined));
};

/** For pages of applicants: somebody not signed in goes to the login page and comes back after it; an officer is
 *  answered 403. */
export const requireApplicant = async (): Promise<ApplicantActor> => {
  const actor = await currentActor();
  if (actor.kind === "applicant") return actor;
  return actor.kind === "officer" ? notForYou() : toLogin(paths.login);
};

/** For pages of officers who have one of the roles (none given: any officer); everybody else is answered 403, or sent
 *  to the officers' login when not signed in. */
export const requireOfficer = async (...roles: readonly OfficerRole[]): Promise<OfficerActor> => {
  const actor = await currentActor();
  if (actor.kind === "public") return toLogin(paths.officerLogin);
  return actor.kind === "officer" && hasRole(actor, roles) ? actor : notForYou();
};
