import NextAuth from "next-auth";
import { NextRequest } from "next/server";
import { z } from "zod";
import { MOST_BODY_BYTES } from "@/lib/domain/action-state";
import { refused } from "@/lib/domain/result";
import { BROWSER_COOKIE } from "@/lib/server/edge/auth/browser-id";
import { type Authorize, nextAuthOptions } from "@/lib/server/edge/auth/next-auth";
import { cookieInHeaders } from "@/lib/server/edge/auth/session-cookie";
import { describedBy } from "@/lib/server/edge/http/operation";
import { problemOfRefusal } from "@/lib/server/edge/http/problem";
import { problemWords } from "@/lib/server/edge/http/problem-words";
import { readBytes } from "@/lib/server/edge/http/read-body";
import { factsOfRequest } from "@/lib/server/edge/http/request-facts";
import { isUuid } from "@/lib/server/base/uuid";
import { signIn } from "@/lib/use-cases/account/sign-in";
import { signInOfficer } from "@/lib/use-cases/account/sign-in-officer";

const browserOf = (headers: Headers): string => {
  const given = cookieInHeaders(headers, BROWSER_COOKIE);
  return isUuid(given) ? given : "";
};

const applicant: Authorize = async ({ phone = "", code = "" }, headers) => {
  const { locale, userAgent, address } = factsOfRequest(headers);
  const result = await signIn({ phone, code, locale, userAgent, address, browserId: browserOf(headers) });
  return result.kind === "ok" ? result.data.sessionId : null;
};

const officer: Authorize = async ({ staffNo = "", code = "" }, headers) => {
  const { userAgent, address } = factsOfRequest(headers);
  const result = await signInOfficer({ staffNo, code, userAgent, address, browserId: browserOf(headers) });
  return result.kind === "ok" ? result.data.sessionId : null;
};

type Route = { params: Promise<{ nextauth: string[] }> };

/** next-auth guards its posts with its own csrf token; it is made per request because the build has no settings. */
const handle = (request: Request, route: Route): Promise<Response> =>
  NextAuth(nextAuthOptions({ applicant, officer }))(request, route) as Promise<Response>;

/** It would hold whatever is posted, so it is handed what we have read. */
const handlePost = async (request: Request, route: Route): Promise<Response> => {
  const body = await readBytes(request, MOST_BODY_BYTES);
  if (body) {
    const { url, method, headers } = request;
    return handle(new NextRequest(url, { method, headers, body: Buffer.from(body) }), route);
  }
  const { locale, requestId } = factsOfRequest(request.headers);
  return problemOfRefusal(refused("bodyTooLarge"), problemWords(locale), requestId);
};

/** Its own words, whatever they are. */
const answered = z.record(z.string(), z.unknown());

const operation = {
  actor: "public",
  foreign: true,
  params: z.strictObject({ nextauth: z.string() }),
} as const;

export const GET = describedBy(
  {
    ...operation,
    method: "GET",
    summary: "next-auth: session, csrf, providers.",
    answers: { 200: answered },
  },
  (request: Request, route: Route) => handle(request, route),
);

export const POST = describedBy(
  {
    ...operation,
    method: "POST",
    summary: "next-auth: sign in and out.",
    answers: { 200: answered, 401: answered },
  },
  handlePost,
);
