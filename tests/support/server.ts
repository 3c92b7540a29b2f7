import { startTestServer } from "../../scripts/test-server.mjs";

export { startTestServer };

/** A running copy of the product with its own database: see scripts/test-server.mjs for what each method does. */
export type TestServer = Awaited<ReturnType<typeof startTestServer>>;
