import "server-only";
import { NextResponse, type NextRequest } from "next/server";
import type { Locale } from "@/lib/domain/locales";
import { paths } from "@/lib/paths";
import { sessionCookieName, sessionIdOfToken } from "../auth/session-cookie";

/** The rooms nobody enters without a session, by the first part of the path: the folders of app/[locale]/(applicant), which
 *  a test compares. */
export const APPLICANT_ROOMS: readonly string[] = [
  "account",
  "applications",
  "apply",
  "appointments",
  "drafts",
  "home",
  "notices",
  "ready",
  "search",
  "ticket",
  "todo",
];

/** Where one signs in for a room; undefined: one needs not. @param path without its locale */
const loginFor = (path: string): ((next: string) => string) | undefined => {
  const [, room = "", desk] = path.split(/[/?]/);
  if (room === "officer") return desk === "login" ? undefined : paths.officerLogin;
  return APPLICANT_ROOMS.includes(room) ? paths.login : undefined;
};

/**
 * The answer to somebody who asks for a room without any session of ours: an empty redirect to the sign-in page, where the
 * page itself would first be begun (26 KB) to find the same. It lets nobody in: who brings a token is judged by the page.
 * @param path of the page with its query, without its locale
 */
export const signInFirst = (
  { method, headers, cookies, nextUrl }: NextRequest,
  locale: Locale,
  path: string,
): NextResponse | undefined => {
  // The router's own requests are answered by Next in its own form.
  if ((method !== "GET" && method !== "HEAD") || headers.has("rsc")) return undefined;
  if (!nextUrl.pathname.startsWith(`/${locale}/`)) return undefined;
  const login = loginFor(path);
  if (!login || sessionIdOfToken(cookies.get(sessionCookieName())?.value)) return undefined;
  // Next wants a whole address here; the host leaves it with the head of the answer (safe-headers.ts).
  return NextResponse.redirect(new URL(`/${locale}${login(path)}`, nextUrl.origin), 303);
};
