import { loadCalendar } from "@/lib/server/db/calendar";
import { now } from "@/lib/server/base/clock";
import { ensureSlots } from "@/lib/use-cases/time/ensure-slots";
import { seedCalendar } from "./calendar";
import { daysFrom } from "./days";
import { seedHalls } from "./halls";
import { seedOfficers, seedUnit } from "./people/officers";
import { seedWorkers } from "./people/workers";
import { seedRegistry } from "./pictures/registry";
import { storiesInProgress, storiesOfDeadlines } from "./stories/stories-in-progress";
import { inboxes } from "./stories/inboxes";
import { storiesAccepted, storiesInTheHalls, storiesTurnedAway } from "./stories/stories-of-visits";
import { liveThrough } from "./stories/timeline";

/** Fills an empty database with the invented city: calendar, halls, officers and the families' applications, each of
 *  which lived its own past through the use-cases.
 *  @param at the instant everything is dated by; afterwards the process has the real time again */
export const seedDemo = async (at: Date = now()): Promise<void> => {
  await seedCalendar();
  await seedHalls();
  await seedUnit();
  const officers = await seedOfficers();
  const days = daysFrom(at, await loadCalendar());
  await seedRegistry(days.today);
  await seedWorkers(days);
  const world = { days, officers };
  const stories = [
    storiesInProgress,
    storiesOfDeadlines,
    storiesInTheHalls,
    storiesTurnedAway,
    storiesAccepted,
  ].flatMap((tell) => tell(world));
  await Promise.all(stories.flatMap((story) => story.preparations.map((prepare) => prepare())));
  await liveThrough([...stories.flatMap((story) => story.acts), ...inboxes(world)]);
  await ensureSlots(days.today);
};
