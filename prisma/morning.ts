import { setTimeout as wait } from "node:timers/promises";
import { env } from "@/lib/server/base/env";
import { db, disconnect } from "@/lib/server/db/client";
import { loadPracticeClock } from "@/lib/server/db/practice-clock";
import { playMorning, type Told } from "./seed/morning/play";

// Started by scripts/demo-hall.mjs, which knows the database and where the demo is served.
if (env.APP_MODE !== "demo") throw new Error("The morning is played in the demo; this is production mode.");

const SECONDS_A_STEP = 4;
const fast = process.argv.includes("--fast");
const origin = process.argv.find((argument) => argument.startsWith("http")) ?? "";
const write = (line: string): void => void process.stdout.write(`${line}\n`);

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop.abort());

const pause = async (): Promise<void> => {
  if (fast || stop.signal.aborted) return;
  await wait(SECONDS_A_STEP * 1000, undefined, { signal: stop.signal }).catch(() => undefined);
};
const tell = ({ time, sentence, page }: Told): void =>
  write(`${time}  ${sentence}\n       ${origin}/zh${page}`);

write(`Open these and watch:
  display  ${origin}/zh/hall/1/display   (a device: paired by a code that an administrator makes,
  kiosk    ${origin}/zh/hall/1/kiosk      P1011, demo-P1011, at ${origin}/zh/officer/devices)
  phone    ${origin}/zh/ticket            (whoever of the morning came; each step names their phone)
  counter  ${origin}/zh/officer/counter   (P1004, demo-P1004)
  room     ${origin}/zh/officer/interview (P1005, demo-P1005)
  board    ${origin}/zh/officer/board     (P1011, demo-P1011)
Codes to sign in with arrive in ${origin}/zh/demo/inbox.
The people of the morning apply and book …`);
try {
  await loadPracticeClock();
  const date = await playMorning({ tell, pause, signal: stop.signal });
  const tickets = await db.ticket.groupBy({ by: ["status"], where: { hallId: "1", date }, _count: true });
  const counts = tickets.map(({ status, _count }) => `${_count} ${status}`).sort();
  write(
    `${stop.signal.aborted ? "Stopped." : "That was the morning."} Tickets of hall 1 on ${date}: ${counts.join(", ") || "none"}. Started again, the next working day is played.`,
  );
} finally {
  await disconnect();
}
