import type { Actor } from "@/lib/domain/actors";
import { sessionCookieName, tokenOfSession } from "@/lib/server/edge/auth/session-cookie";
import { createSession } from "@/lib/server/edge/auth/sessions";
import { db } from "@/lib/server/db/client";

interface RequestFacts {
  readonly actor?: Actor;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request as this site's own page sends it, signed in as `actor` by a session of its own. */
export const aRequest = async (
  method: string,
  path: string,
  { actor, body, headers = {} }: RequestFacts = {},
): Promise<Request> =>
  new Request(`http://localhost:3000${path}`, {
    method,
    headers: {
      origin: "http://localhost:3000",
      "sec-fetch-site": "same-origin",
      ...(actor ? { cookie: await cookieOf(actor) } : {}),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

const cookieOf = async (actor: Actor): Promise<string> => {
  if (actor.kind !== "applicant" && actor.kind !== "officer") return "";
  const owner = actor.kind === "applicant" ? { accountId: actor.accountId } : { officerId: actor.officerId };
  return `${sessionCookieName()}=${await tokenOfSession(await createSession(db, owner, "test"))}`;
};

/** The second argument of a route handler: its parameters. */
export const withParams = (params: Record<string, string>) => ({ params: Promise.resolve(params) });
