import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

const isReadable = (segment: string): boolean => {
  try {
    // Next and next-intl decode a path more than once; a percent sign that is left would break the second time.
    return !/[%\p{Cc}]/u.test(decodeURIComponent(segment));
  } catch {
    return false;
  }
};

/** The same address with `_` for each part of the path that cannot be read (broken escapes, a percent sign, control
 *  characters): nothing of ours is named so, and it is then answered as what is not there, where Next would answer 500. */
export const readablePath = (url: string): string => {
  const [path = "", ...query] = url.split("?");
  const parts = path.split("/").map((segment) => (isReadable(segment) ? segment : "_"));
  return [parts.join("/"), ...query].join("?");
};

/** Reads every address so, before anybody else reads it. */
export const readPathsSafely = (): void => {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    if (request.url?.includes("%")) request.url = readablePath(request.url);
  });
};
