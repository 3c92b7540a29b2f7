import { db, disconnect } from "@/lib/server/db/client";
import { defaultCalendar } from "@/lib/domain/calendar/calendar-data";
import { now } from "@/lib/server/base/clock";
import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { env } from "@/lib/server/base/env";
import { openingOf } from "./seed/days";
import { seedDemo } from "./seed/seed-demo";

if (env.APP_MODE !== "demo") throw new Error("The demo data is for the demo; this is production mode.");

const begun = performance.now();
try {
  const [called, opening] = [now(), openingOf(now(), defaultCalendar)];
  await seedDemo(opening);
  if (opening < called) await setPracticeTime(opening);
  const count = await db.application.count();
  process.stdout.write(`${count} applications in ${((performance.now() - begun) / 1000).toFixed(1)} s.\n`);
} finally {
  await disconnect();
}
