/** Whether a mutation comes from our own pages. Browsers say so in Sec-Fetch-Site, older ones in Origin; a client that
 *  sends neither is no browser, so it carries nobody's cookies against their will (quality.md, Access). */
export const isSameOrigin = (headers: Headers): boolean => {
  const site = headers.get("sec-fetch-site");
  if (site) return site === "same-origin" || site === "none";
  const origin = headers.get("origin");
  if (!origin) return true;
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return URL.canParse(origin) && new URL(origin).host === host;
};
