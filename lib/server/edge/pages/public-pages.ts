import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, OutgoingHttpHeaders, Server, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { today } from "../../base/clock";
import { env, isDevelopment, isHttps } from "../../base/env";
import { sessionCookieName } from "../auth/session-cookie";
import { requestIdOf } from "../http/request-facts";
import { REQUEST_ID_HEADER } from "../http/socket-address";
import { LOCALES } from "@/lib/domain/locales";
import { paths } from "@/lib/paths";
import { keepPage } from "./kept-page";
import { securityPolicy } from "./security-policy";

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

/** A page as it is sent: its head without what each answer has of its own, its bytes plain and packed. */
interface SentPage {
  readonly head: OutgoingHttpHeaders;
  readonly tag: string;
  readonly plain: Buffer;
  readonly packed: Readonly<Record<"br" | "gzip", Buffer>>;
}
interface Kept {
  readonly day: string;
  readonly until: number;
  readonly page: Promise<SentPage | undefined>;
}
const held = globalThis as { publicPages?: Map<string, Kept>; makingMark?: string };
const kept = (): Map<string, Kept> => (held.publicPages ??= new Map());
const mark = (): string => (held.makingMark ??= crypto.randomUUID());

const isForAll = ({ method, url, headers }: IncomingMessage): boolean =>
  (method === "GET" || method === "HEAD") &&
  url !== undefined &&
  ADDRESSES.has(url) &&
  headers.rsc === undefined &&
  headers[MAKING_HEADER] !== mark() &&
  !headers.cookie?.includes(`${sessionCookieName()}=`);

const sent = async (rendered: string): Promise<SentPage | undefined> => {
  const page = keepPage(rendered);
  if (!page) return undefined;
  const plain = Buffer.from(page.html);
  const [br, packed] = await Promise.all([
    promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    promisify(gzip)(plain, { level: 9 }),
  ]);
  const head = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": securityPolicy(page.hashes, { development: false, https: isHttps() }),
    // A browser asks each time, so that who signs in sees so at once; a cache in front may answer for us.
    "cache-control": `public, max-age=0, s-maxage=${KEPT_MS / 1000}`,
    // Weak: the same words, plain or packed.
    etag: `W/${page.tag}`,
    // Next's router asks the same address for its own form of the page.
    vary: "rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch, accept-encoding",
  };
  return { head, tag: page.tag, plain, packed: { br, gzip: packed } };
};

/** Asks this very server, by the address it was started on: the request's own Host can be forged. */
const make = async (path: string): Promise<SentPage | undefined> => {
  try {
    const answer = await fetch(`${env.SELF_ORIGIN}${path}`, {
      headers: { [MAKING_HEADER]: mark(), accept: "text/html" },
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return answer.status === 200 ? await sent(await answer.text()) : undefined;
  } catch {
    return undefined;
  }
};

const pageAt = (path: string): Promise<SentPage | undefined> => {
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

const packingOf = (accepted: IncomingMessage["headers"]["accept-encoding"]): "br" | "gzip" | undefined => {
  const wanted = String(accepted ?? "")
    .split(",")
    .filter((one) => !/;\s*q=0(\.0*)?\s*$/.test(one))
    .map((one) => one.split(";")[0]?.trim());
  return (["br", "gzip"] as const).find((name) => wanted.includes(name));
};

const give = (page: SentPage, request: IncomingMessage, response: ServerResponse): void => {
  const id = requestIdOf(
    new Headers({ [REQUEST_ID_HEADER]: String(request.headers[REQUEST_ID_HEADER] ?? "") }),
  );
  const head = { ...page.head, [REQUEST_ID_HEADER]: id };
  if (request.headers["if-none-match"]?.includes(page.tag)) {
    response.writeHead(304, head).end();
    return;
  }
  const packing = packingOf(request.headers["accept-encoding"]);
  const body = packing ? page.packed[packing] : page.plain;
  const packed = packing ? { "content-encoding": packing } : {};
  response.writeHead(200, { ...head, ...packed, "content-length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
};

/**
 * Answers a visitor without a session who asks for a page that is the same for all, before Next sees the request: made
 * once, packed once, kept for five minutes and at most for the Shanghai day, and allowed to be kept by whoever stands in
 * front of us. Every other request, and one whose page could not be made, is Next's.
 * Node announces each request before its listeners are called; at the first one we stand in front of them.
 */
export const answerPublicPages = (): void => {
  if (!env.SELF_ORIGIN || isDevelopment()) return;
  const known = new WeakSet<Server>();
  subscribe("http.server.request.start", (message) => {
    const { server } = message as { server: Server };
    if (known.has(server)) return;
    known.add(server);
    const others = server.listeners("request");
    const pass = (...asked: readonly unknown[]): void => {
      for (const other of others) Reflect.apply(other, server, asked);
    };
    server.removeAllListeners("request");
    server.on("request", (request, response) => {
      if (!isForAll(request)) return pass(request, response);
      void pageAt(request.url ?? "").then((page) => {
        if (page) give(page, request, response);
        else pass(request, response);
      });
    });
  });
};
