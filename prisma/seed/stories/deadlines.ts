import { now } from "@/lib/server/base/clock";
import { fireDeadlines } from "@/lib/use-cases/time/fire-deadlines";
import type { Story } from "./story";

/** The house's clockwork does what is due by then, for whomever it is. */
export const deadlines = (story: Story, at: Date): Story => story.note(at, () => fireDeadlines(now()));
