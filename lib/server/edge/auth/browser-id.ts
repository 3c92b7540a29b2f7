import "server-only";
import { randomUUID } from "node:crypto";
import { cookies } from "next/headers";
import { isUuid } from "../../base/uuid";
import { cookieOptions } from "./session-cookie";

export const BROWSER_COOKIE = "browser-id";

/** The name of this browser, to which codes are bound; "" when it has none yet and so can hold no code. */
export const browserId = async (): Promise<string> => {
  const given = (await cookies()).get(BROWSER_COOKIE)?.value;
  return isUuid(given) ? given : "";
};

/** The name of this browser, given now when it has none; only in an action or a route handler. */
export const ensureBrowserId = async (): Promise<string> => {
  const known = await browserId();
  if (known) return known;
  const made = randomUUID();
  (await cookies()).set(BROWSER_COOKIE, made, { ...cookieOptions(), maxAge: 365 * 24 * 3600 });
  return made;
};
