import "server-only";
import { isDemo, isPublicUrlGiven, publicUrl } from "../../base/env";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

const isOurs = (origin: string): boolean => {
  if (!URL.canParse(origin)) return false;
  const [given, ours] = [new URL(origin), new URL(publicUrl())];
  const sameMachine = LOOPBACK.has(given.hostname) && LOOPBACK.has(ours.hostname);
  return (
    given.origin === ours.origin ||
    (sameMachine && given.protocol === ours.protocol && given.port === ours.port)
  );
};

/** Whether a mutation comes from our own pages. It has to say so: browsers do in Sec-Fetch-Site and Origin, and what they
 *  say is judged against PUBLIC_URL, never against another header of the same request. A demo without PUBLIC_URL does not
 *  know by which address it is reached and takes the browser's word (Sec-Fetch-Site, which no page can write). */
export const isSameOrigin = (headers: Headers): boolean => {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  if (site && site !== "same-origin" && site !== "none") return false;
  if (!origin) return !!site;
  return isOurs(origin) || (!!site && isDemo() && !isPublicUrlGiven());
};

/** Whether nothing tells where a request comes from: no browser sent it, so it carries nobody's cookies. */
export const tellsNoOrigin = (headers: Headers): boolean =>
  !headers.has("sec-fetch-site") && !headers.has("origin");
