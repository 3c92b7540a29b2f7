import "server-only";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { cookies, headers } from "next/headers";
import type { KeptPost } from "@/lib/domain/action-state";
import type { Locale } from "@/lib/domain/locales";
import { openText, seal } from "../../base/crypto";
import { log } from "../../base/log";
import { cookieOptions } from "../auth/session-cookie";
import { localeOf, PATH_HEADER } from "../http/request-facts";

/** As long as it takes to sign in again, with a code that comes late (assumed). */
const LIFE_SECONDS = 30 * 60;
/** A browser takes 4096 bytes of a cookie with its name, and a server some 16 kB of headers. */
const PART_LENGTH = 3800;
const MOST_PARTS = 3;
const nameOf = (part: number): string => `kept-post-${part}`;
const PARTS = Array.from({ length: MOST_PARTS }, (_, part) => part);

/** The page of the running request with its locale, or another one, and without its query. */
const pathOfPage = async (language?: Locale): Promise<string> => {
  const given = await headers();
  const [path = "/"] = (given.get(PATH_HEADER) ?? "/").split("?");
  return `/${language ?? localeOf(given)}${path === "/" ? "" : path}`;
};

const options = (path: string) => ({ ...cookieOptions(), path });

/** Keeps what was posted by a browser whose session is gone, until after the sign-in; with a language, for the same page
 *  in that one: sealed, for the page and this browser only. Only in an action.
 *  @returns false: it is too long to be kept */
export const keepPost = async (
  form: string,
  values: Readonly<Record<string, string>>,
  language?: Locale,
): Promise<boolean> => {
  const path = await pathOfPage(language);
  const post: KeptPost = { path, form, values, ...(language ? { switched: true } : {}) };
  const text = deflateRawSync(JSON.stringify(post)).toString("base64");
  const sealed = Buffer.from(seal(text, `kept-post:${path}`)).toString("base64url");
  if (sealed.length > PART_LENGTH * MOST_PARTS) return false;
  const jar = await cookies();
  for (const part of PARTS) {
    const piece = sealed.slice(part * PART_LENGTH, (part + 1) * PART_LENGTH);
    jar.set(nameOf(part), piece, { ...options(path), maxAge: piece ? LIFE_SECONDS : 0 });
  }
  return true;
};

/** What was typed on this page before the sign-in; undefined: nothing, or nothing that can be read. */
export const keptPost = async (): Promise<KeptPost | undefined> => {
  const jar = await cookies();
  const sealed = PARTS.map((part) => jar.get(nameOf(part))?.value ?? "").join("");
  if (!sealed) return undefined;
  const path = await pathOfPage();
  try {
    const text = openText(Buffer.from(sealed, "base64url"), `kept-post:${path}`);
    return JSON.parse(inflateRawSync(Buffer.from(text, "base64")).toString("utf8")) as KeptPost;
  } catch (error) {
    log.warn({ err: error }, "a kept post cannot be read");
    return undefined;
  }
};

/** Forgets it once a form of the page was answered. Only in an action. */
export const forgetPost = async (): Promise<void> => {
  const jar = await cookies();
  const path = await pathOfPage();
  for (const part of PARTS)
    if (jar.has(nameOf(part))) jar.set(nameOf(part), "", { ...options(path), maxAge: 0 });
};
