import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { paths } from "@/lib/paths";
import { DEFAULT_LOCALE } from "@/lib/domain/locales";
import { env, isHttps } from "../../base/env";
import { endSession } from "./sessions";
import { cookieOptions, sessionCookieName, TOKEN_LIFE_SECONDS } from "./session-cookie";
import { actorOfSession } from "./sessions";

/** A sign-in by a posted form of next-auth's route: answers the session's id, or null when it is refused. What is thrown
 *  here would be shown in the address, so nothing is. */
export type Authorize = (
  credentials: Readonly<Record<string, string>>,
  headers: Headers,
) => Promise<string | null>;

export interface SignInPorts {
  readonly applicant: Authorize;
  readonly officer: Authorize;
}

interface RequestLike {
  readonly headers?: Readonly<Record<string, unknown>>;
}

const headersOf = (request: RequestLike): Headers => {
  const entries = Object.entries(request.headers ?? {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return new Headers(entries);
};

const provider = (id: keyof SignInPorts, fields: readonly string[], authorize: Authorize) =>
  CredentialsProvider({
    id,
    name: id,
    credentials: Object.fromEntries(fields.map((field) => [field, { label: field, type: "text" }])),
    authorize: async (given, request) => {
      const texts = Object.fromEntries(fields.map((field) => [field, String(given?.[field] ?? "")]));
      const sessionId = await authorize(texts, headersOf(request)).catch(() => null);
      return sessionId ? { id: sessionId } : null;
    },
  });

/** next-auth v4 over our own session rows: its token carries the row's id and nothing else, and the row decides. */
export const nextAuthOptions = (ports: SignInPorts): NextAuthOptions => ({
  secret: env.AUTH_SECRET,
  session: { strategy: "jwt", maxAge: TOKEN_LIFE_SECONDS },
  useSecureCookies: isHttps(),
  cookies: { sessionToken: { name: sessionCookieName(), options: cookieOptions() } },
  pages: { signIn: `/${DEFAULT_LOCALE}${paths.login()}`, error: `/${DEFAULT_LOCALE}${paths.login()}` },
  providers: [
    provider("applicant", ["phone", "code"], ports.applicant),
    provider("officer", ["staffNo", "code"], ports.officer),
  ],
  callbacks: {
    // `trigger: "update"` brings JSON from the client; it is not looked at.
    jwt: ({ token, user }) => ({ sid: user ? user.id : token.sid }),
    session: async ({ session, token }) => {
      const actor = typeof token.sid === "string" ? await actorOfSession(token.sid) : undefined;
      if (!actor) return { expires: new Date(0).toISOString() };
      return { expires: session.expires, user: { kind: actor.kind } } as typeof session;
    },
  },
  events: {
    signOut: async ({ token }) => {
      if (typeof token?.sid === "string") await endSession(token.sid, "signedOut");
    },
  },
});
