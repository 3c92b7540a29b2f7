/** The Content-Security-Policy of a page: scripts of this page only, by the nonce of this answer or by their hashes;
 *  nothing from another origin. Styles in attributes come from React (progress bars, the receipt's barcode), style
 *  elements are named as scripts are. `own`: the sources that name what stands in the page. */
export const securityPolicy = (
  own: readonly string[],
  { development, https }: { development: boolean; https: boolean },
): string =>
  [
    "default-src 'self'",
    // The development server evaluates its updates.
    `script-src 'self' ${own.join(" ")} 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' ${own.join(" ")}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
