import "server-only";
import { randomBytes } from "node:crypto";
import { NextResponse, type NextRequest } from "next/server";
import { today } from "../../base/clock";
import { env, isDevelopment } from "../../base/env";
import { sessionCookieName } from "../auth/session-cookie";
import { LOCALES } from "@/lib/domain/locales";
import { paths } from "@/lib/paths";
import { type KeptPage, keepPage } from "./kept-page";

/** Pages that say the same to everybody who has not signed in, on one day. Those with a form that is sent here are not
 *  among them: each of their answers carries something of its own. */
const SAME_FOR_ALL = [
  paths.landing(),
  paths.eligibility(),
  paths.materials(),
  paths.templates(),
  paths.employer(),
  paths.lodging(),
  paths.help(),
  paths.accessibility(),
];
const ADDRESSES = new Set(
  LOCALES.flatMap((locale) =>
    SAME_FOR_ALL.map((path) => (path === "/" ? `/${locale}` : `/${locale}${path}`)),
  ),
);

/** How long a page is given out before it is made again: what an administrator changes is read within this time. */
const KEPT_MS = 5 * 60_000;
const PATIENCE_MS = 10_000;

/** The header of our own request for the page to be kept, and what only this process can write into it. */
const MAKING_HEADER = "x-page-being-made";

interface Kept {
  readonly day: string;
  readonly until: number;
  readonly page: Promise<KeptPage | undefined>;
}
const held = globalThis as { publicPages?: Map<string, Kept>; makingMark?: string };
const kept = (): Map<string, Kept> => (held.publicPages ??= new Map());
const mark = (): string => (held.makingMark ??= randomBytes(18).toString("base64url"));

const isForAll = ({ method, nextUrl, headers, cookies }: NextRequest): boolean =>
  (method === "GET" || method === "HEAD") &&
  nextUrl.search === "" &&
  ADDRESSES.has(nextUrl.pathname) &&
  !headers.has("rsc") &&
  headers.get(MAKING_HEADER) !== mark() &&
  !cookies.has(sessionCookieName());

/** Asks this very server, by the address it was started on: the request's own Host can be forged. */
const make = async (path: string): Promise<KeptPage | undefined> => {
  try {
    const answer = await fetch(`${env.SELF_ORIGIN}${path}`, {
      headers: { [MAKING_HEADER]: mark(), accept: "text/html" },
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return answer.status === 200 ? keepPage(await answer.text()) : undefined;
  } catch {
    return undefined;
  }
};

const pageAt = (path: string): Promise<KeptPage | undefined> => {
  const known = kept().get(path);
  if (known && known.day === today() && known.until > performance.now()) return known.page;
  const page = make(path);
  kept().set(path, { day: today(), until: performance.now() + KEPT_MS, page });
  // What could not be made is tried again by the next visitor.
  void page.then((made) => {
    if (!made) kept().delete(path);
  });
  return page;
};

/**
 * The answer to a visitor without a session who asks for a page that is the same for all: made once, kept for five
 * minutes and at most for the Shanghai day, and allowed to be kept by whoever stands in front of us. Undefined for every
 * other request, and when the page could not be made: Next answers then.
 */
export const publicPage = async (
  request: NextRequest,
  policyOf: (sources: readonly string[]) => string,
): Promise<NextResponse | undefined> => {
  if (!env.SELF_ORIGIN || isDevelopment() || !isForAll(request)) return undefined;
  const page = await pageAt(request.nextUrl.pathname);
  if (!page) return undefined;
  const same = request.headers.get("if-none-match") === page.tag;
  return new NextResponse(same || request.method === "HEAD" ? null : page.html, {
    status: same ? 304 : 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policyOf(page.hashes),
      // A browser asks each time, so that who signs in sees so at once; a cache in front may answer for us.
      "cache-control": `public, max-age=0, s-maxage=${KEPT_MS / 1000}`,
      etag: page.tag,
      // Next's router asks the same address for its own form of the page.
      vary: "rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch, accept-encoding",
    },
  });
};
