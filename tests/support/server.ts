import { startTestServer } from "../../scripts/testing/test-server.mjs";

export { startTestServer };

/** A running copy of the product with its own database: see scripts/testing/test-server.mjs for what each method does. */
export type TestServer = Awaited<ReturnType<typeof startTestServer>>;
