import "server-only";
import type { ApplicantActor } from "@/lib/domain/actors";
import { openText, seal } from "../../base/crypto";
import { now } from "../../base/clock";
import { isUuid } from "../../base/uuid";
import { actorOfSession } from "../auth/sessions";

/** How long a phone may add files after the code was drawn. */
export const PHONE_PASS_MINUTES = 15;

const BOUND_TO = "phone-pass";

/** The address part by which a phone adds files to one application without signing in: it speaks for the session that drew
 *  it, and ends with that session or after `PHONE_PASS_MINUTES`. Sealed, so that it tells nothing. */
export const issuePhonePass = (actor: ApplicantActor, applicationId: string): string => {
  const until = now().getTime() + PHONE_PASS_MINUTES * 60_000;
  return Buffer.from(seal([applicationId, actor.sessionId, until].join(" "), BOUND_TO)).toString("base64url");
};

export interface PassHolder {
  readonly actor: ApplicantActor;
  readonly applicationId: string;
}

const opened = (pass: string): readonly string[] => {
  try {
    return openText(Buffer.from(pass, "base64url"), BOUND_TO).split(" ");
  } catch {
    return [];
  }
};

/** For whom and for which application a pass speaks; undefined when it is none of ours, is over, or its session ended. */
export const holderOfPass = async (pass: string): Promise<PassHolder | undefined> => {
  const [applicationId = "", sessionId = "", until = ""] = opened(pass);
  if (!isUuid(applicationId) || !(Number(until) > now().getTime())) return undefined;
  // The phone works, not the desk: a session left alone does not stay open by it.
  const actor = await actorOfSession(sessionId, false);
  return actor?.kind === "applicant" ? { actor, applicationId } : undefined;
};
