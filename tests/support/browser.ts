import { test as base } from "@playwright/test";
import { startTestServer, type TestServer } from "./server";

/** The server of one worker and the file it was started for. */
interface Running {
  file?: string;
  server?: TestServer;
}

/**
 * Playwright's `test` with a server for each file of tests: its practice clock, its restarts and what it did with the
 * demo's families disturb no other file, in whatever order the files run.
 */
export const test = base.extend<{ server: TestServer }, { running: Running }>({
  running: [
    async ({}, use) => {
      const running: Running = {};
      await use(running);
      await running.server?.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  server: [
    async ({ browser, running }, use, { file }) => {
      if (running.file !== file) {
        // Pages that were left open, a kiosk's or a display's, look for their server again and again.
        for (const context of browser.contexts()) await context.close();
        await running.server?.stop();
        running.server = undefined;
        running.server = await startTestServer();
        running.file = file;
      }
      if (running.server) await use(running.server);
    },
    { timeout: 300_000 },
  ],
  baseURL: async ({ server }, use) => use(server.origin),
});

export { expect } from "@playwright/test";
