import { db, disconnect } from "@/lib/server/db/client";
import { env } from "@/lib/server/base/env";
import { seedDemo } from "./seed/seed-demo";

if (env.APP_MODE !== "demo") throw new Error("The demo data is for the demo; this is production mode.");

const begun = performance.now();
try {
  await seedDemo();
  const count = await db.application.count();
  process.stdout.write(`${count} applications in ${((performance.now() - begun) / 1000).toFixed(1)} s.\n`);
} finally {
  await disconnect();
}
