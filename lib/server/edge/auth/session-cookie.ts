import "server-only";
import { cookies } from "next/headers";
import { encode } from "next-auth/jwt";
import { SESSION_RULES } from "@/lib/domain/people/attempts";
import { realNow } from "../../base/clock";
import { env, isHttps } from "../../base/env";
import { isUuid } from "../../base/uuid";
import { claimsOfToken } from "./token";

/** The longest life of any session; the row may end it earlier. */
export const TOKEN_LIFE_SECONDS =
  60 * Math.max(...Object.values(SESSION_RULES).map(({ absoluteMinutes }) => absoluteMinutes));

/** next-auth's own name, so that its routes and our actions share one sign-in. */
export const sessionCookieName = (): string =>
  isHttps() ? "__Secure-next-auth.session-token" : "next-auth.session-token";

export const cookieOptions = () => ({
  httpOnly: true,
  sameSite: "lax" as const,
  path: "/",
  secure: isHttps(),
});

/** The encrypted token of a session; it carries the session's id and nothing else. */
export const tokenOfSession = (sessionId: string): Promise<string> =>
  encode({ token: { sid: sessionId }, secret: env.AUTH_SECRET, maxAge: TOKEN_LIFE_SECONDS });

/** The session id in a token, undefined when it is not ours or has run out. */
export const sessionIdOfToken = (token: string | undefined): string | undefined => {
  const sid = token && claimsOfToken(token, env.AUTH_SECRET, realNow().getTime() / 1000)?.sid;
  return typeof sid === "string" && isUuid(sid) ? sid : undefined;
};

/** The session id in the cookies of the running page or action. */
export const sessionIdOfCookies = async (): Promise<string | undefined> =>
  sessionIdOfToken((await cookies()).get(sessionCookieName())?.value);

/** One cookie out of a Cookie header, for handlers that are given a bare request. */
export const cookieInHeaders = (headers: Headers, name: string): string | undefined => {
  const pair = (headers.get("cookie") ?? "").split(/;\s*/).find((entry) => entry.startsWith(`${name}=`));
  try {
    return pair && decodeURIComponent(pair.slice(name.length + 1));
  } catch {
    // Broken escapes: none of ours.
    return undefined;
  }
};

/** The session id in a request's Cookie header. */
export const sessionIdOfRequest = (request: Request): string | undefined =>
  sessionIdOfToken(cookieInHeaders(request.headers, sessionCookieName()));

/** Signs this browser in; only in an action or a route handler. */
export const rememberSession = async (sessionId: string): Promise<void> => {
  const jar = await cookies();
  jar.set(sessionCookieName(), await tokenOfSession(sessionId), {
    ...cookieOptions(),
    maxAge: TOKEN_LIFE_SECONDS,
  });
};

/** Takes the cookie back; the row is ended by signOut. */
export const forgetSession = async (): Promise<void> => {
  (await cookies()).set(sessionCookieName(), "", { ...cookieOptions(), maxAge: 0 });
};
