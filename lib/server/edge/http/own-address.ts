import "server-only";
import { publicUrl } from "../../base/env";

/** The address people use, without a slash at the end. */
const base = (): URL => new URL(publicUrl());

/** A redirect's target without the host the request named: whoever sent the request chose that, and a link must never
 *  lead to where a stranger wrote. Another site's address stays as it is.
 *  @param asked the request's own address */
export const withoutHost = (location: string, asked: string): string => {
  if (!URL.canParse(location)) return location;
  const to = new URL(location);
  return to.host === new URL(asked).host || to.host === base().host
    ? `${to.pathname}${to.search}${to.hash}`
    : location;
};
