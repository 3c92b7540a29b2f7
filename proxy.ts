import { randomBytes } from "node:crypto";
import createMiddleware from "next-intl/middleware";
import type { NextRequest } from "next/server";
import { isLocale, type Locale } from "@/lib/domain/locales";
import { routing } from "@/lib/i18n/routing";
import { databaseReachable } from "@/lib/server/db/reachable";
import { isDevelopment, isHttps } from "@/lib/server/base/env";
import { isSameOrigin } from "@/lib/server/edge/http/origin";
import { refusalOfPost } from "@/lib/server/edge/http/readable-post";
import { refusalPage } from "@/lib/server/edge/pages/refusal-page";
import { signInFirst } from "@/lib/server/edge/pages/sign-in-first";
import { localeOf, PATH_HEADER, PLAIN_POST_HEADER, requestIdOf } from "@/lib/server/edge/http/request-facts";
import { securityPolicy } from "@/lib/server/edge/pages/security-policy";
import { REQUEST_ID_HEADER } from "@/lib/server/edge/http/socket-address";

const withLocale = createMiddleware(routing);

const isRead = (method: string): boolean => method === "GET" || method === "HEAD";

/** A form posted by the browser itself; an action called by script says so. */
const isPlainPost = ({ method, headers }: NextRequest): boolean =>
  !isRead(method) && !headers.has("next-action");

const answerTo = async (request: NextRequest) => {
  const locale = localeFor(request);
  if (!isRead(request.method) && !isSameOrigin(request.headers)) return refusalPage("crossSite", locale);
  const wrong = request.method === "POST" ? await refusalOfPost(request) : undefined;
  if (wrong) return refusalPage(wrong, locale);
  // An action called by script answers for itself, so that the page keeps what was typed.
  if (request.headers.has("next-action") || (await databaseReachable())) return withLocale(request);
  return refusalPage("serviceAway", locale, isRead(request.method));
};

/** The address names the language; without one, what the browser prefers. */
const localeFor = ({ nextUrl, headers }: NextRequest): Locale => {
  const [, first] = nextUrl.pathname.split("/");
  return isLocale(first) ? first : localeOf(headers);
};

/** The path a page's link would name: no locale, and not the mark of a request by Next's router. */
const pagePath = ({ nextUrl }: NextRequest): string => {
  const query = new URLSearchParams(nextUrl.search);
  query.delete("_rsc");
  const [, first] = nextUrl.pathname.split("/");
  const path = isLocale(first) ? nextUrl.pathname.slice(first.length + 1) || "/" : nextUrl.pathname;
  return query.size > 0 ? `${path}?${query}` : path;
};

/** Puts the locale in front of the path and the security headers around the answer. It decides nothing about
 *  permission: every page, action and handler checks for itself. */
export async function proxy(request: NextRequest) {
  const requestId = requestIdOf(request.headers);
  const own = [`'nonce-${randomBytes(16).toString("base64")}'`];
  const policy = securityPolicy(own, { development: isDevelopment(), https: isHttps() });
  // Next takes the nonce for its own scripts out of this request header.
  request.headers.set("content-security-policy", policy);
  request.headers.set(REQUEST_ID_HEADER, requestId);
  request.headers.set(PATH_HEADER, pagePath(request));
  if (isPlainPost(request)) request.headers.set(PLAIN_POST_HEADER, "1");
  else request.headers.delete(PLAIN_POST_HEADER);
  const response = signInFirst(request, localeFor(request), pagePath(request)) ?? (await answerTo(request));
  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", "private, no-store");
  response.headers.set(REQUEST_ID_HEADER, requestId);
  return response;
}

/** Pages only. Route handlers are left out because a body over 10 MB would be cut here, and what lies in public/: its
 *  folder, and files of the root. A dot further down is part of a page's address, of which anybody may write one. */
export const config = { matcher: "/((?!api|_next|_vercel|guide/|[^/]+\\.[^/]+$).*)" };
