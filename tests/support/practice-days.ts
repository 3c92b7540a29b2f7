import { setPracticeTime } from "@/lib/server/db/practice-clock";
import { fireDeadlines } from "@/lib/use-cases/time/fire-deadlines";
import { emptyTables } from "./database";
import { aHall } from "./factories/halls";

/** An instant by the wall clock of Shanghai. */
export const at = (text: string) => new Date(`${text}+08:00`);

/** An ordinary Monday at ten, one hall, nobody's case yet. */
export const onAMonday = async (hall: Parameters<typeof aHall>[0] = {}) => {
  await emptyTables();
  await setPracticeTime(at("2026-11-23T10:00:00"));
  await aHall(hall);
};

/** The clock shows this, and what is due by then is done. @returns how many cases moved */
export const jump = async (text: string): Promise<number> => {
  await setPracticeTime(at(text));
  return fireDeadlines(at(text));
};
