import "server-only";
import { randomUUID } from "node:crypto";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/domain/locales";
import { env } from "../../base/env";
import { isSameOrigin } from "./origin";
import { REQUEST_ID_HEADER, SOCKET_ADDRESS_HEADER } from "./socket-address";

/** What a request tells beside its body. */
export interface RequestFacts {
  readonly requestId: string;
  readonly locale: Locale;
  /** The visitor's address, for the limits only; never stored as it is and never logged. */
  readonly address: string;
  readonly userAgent: string;
  readonly sameOrigin: boolean;
}

/** Set by proxy.ts on every page request: the path without its locale, with its query. */
export const PATH_HEADER = "x-page-path";
/** Set by proxy.ts on a form posted to a page by the browser itself, without script. */
export const PLAIN_POST_HEADER = "x-plain-post";
/** Set by next-intl's middleware. */
const LOCALE_HEADER = "x-next-intl-locale";

const REQUEST_ID = /^[\w-]{8,64}$/;

/** The id a trusted proxy gave, else a new one. */
export const requestIdOf = (headers: Headers): string => {
  const given = headers.get(REQUEST_ID_HEADER);
  return given && REQUEST_ID.test(given) ? given : randomUUID();
};

/** The last address no client can write: what the proxies we trust added at the right end, else the socket's. */
const addressOf = (headers: Headers): string => {
  const socket = headers.get(SOCKET_ADDRESS_HEADER) ?? "unknown";
  if (env.TRUSTED_PROXIES === 0) return socket;
  const hops = [...(headers.get("x-forwarded-for") ?? "").split(","), socket]
    .map((hop) => hop.trim())
    .filter(Boolean);
  return hops.at(-1 - env.TRUSTED_PROXIES) ?? hops[0] ?? socket;
};

/** The language of an answer: the page's, else what the client prefers of ours. */
export const localeOf = (headers: Headers): Locale => {
  const page = headers.get(LOCALE_HEADER);
  if (isLocale(page)) return page;
  const preferred = headers.get("accept-language")?.split(/[-,;]/)[0]?.trim().toLowerCase();
  return isLocale(preferred) ? preferred : DEFAULT_LOCALE;
};

/** The language of the page somebody reads; undefined for what is no page, and for a page a browser fetches in advance:
 *  nobody has chosen it. */
export const readPageLocale = (headers: Headers): Locale | undefined => {
  const page = headers.get(LOCALE_HEADER);
  const inAdvance = `${headers.get("sec-purpose")} ${headers.get("purpose")}`.includes("prefetch");
  return isLocale(page) && !inAdvance ? page : undefined;
};

/** Reads the facts out of a request's headers. */
export const factsOfRequest = (headers: Headers): RequestFacts => ({
  requestId: requestIdOf(headers),
  locale: localeOf(headers),
  address: addressOf(headers),
  userAgent: (headers.get("user-agent") ?? "").slice(0, 200),
  sameOrigin: isSameOrigin(headers),
});
