/** The Content-Security-Policy of a page: scripts of this page only, by nonce; nothing from another origin. Styles in
 *  attributes come from React (progress bars, the receipt's barcode), style elements need the nonce. */
export const securityPolicy = (
  nonce: string,
  { development, https }: { development: boolean; https: boolean },
): string =>
  [
    "default-src 'self'",
    // The development server evaluates its updates.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
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
