import { test as base } from "@playwright/test";
import { startTestServer, type TestServer } from "./server";

/**
 * Playwright's `test` with a server per worker: its practice clock and its restarts disturb nobody else.
 */
export const test = base.extend<object, { server: TestServer }>({
  server: [
    async ({}, use) => {
      const server = await startTestServer();
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 300_000 },
  ],
  baseURL: async ({ server }, use) => use(server.origin),
});

export { expect } from "@playwright/test";
