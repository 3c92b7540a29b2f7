import { type OfficerSection, OFFICER_SECTIONS } from "./role-routes";
import { rowOf, type State, STATES } from "./case/states";

/** The desks that call visitors of one hall; the others work for the whole city. */
const HALL_DESKS = ["reception", "counter", "interview"] as const satisfies readonly OfficerSection[];

const isOfHall = (section: OfficerSection): boolean => HALL_DESKS.some((desk) => desk === section);

/** The desks whose lists show by themselves what changes: those that work on states of cases, those of a hall, and the
 *  messages that did not leave (told by the database, as tickets are). */
export const LIVE_DESKS: readonly OfficerSection[] = OFFICER_SECTIONS.filter(
  (section) =>
    isOfHall(section) || section === "messages" || STATES.some((state) => rowOf(state).desk === section),
);

/** What a change of a desk is called between processes: the desk and, where it has one, its hall; never a case, never a
 *  person. Undefined: a desk of a hall, of somebody who has none. */
export const deskTopic = (desk: OfficerSection, hallId: string | null): string | undefined => {
  if (!isOfHall(desk)) return `${desk}:`;
  return hallId ? `${desk}:${hallId}` : undefined;
};

/** What a change of any number of a hall is called, as the trigger of tickets tells it: displays and phones follow it. */
export const hallTopic = (hallId: string): string => `hall:${hallId}`;

/** The desks of the city whose lists a move between two states changes. */
export const desksOfMove = (from: State, to: State): OfficerSection[] => {
  const desks = [rowOf(from).desk, rowOf(to).desk].flatMap((desk) => desk ?? []);
  return [...new Set(desks)];
};

/** The cookie a page sets while it asks by itself: nobody is at work, and the session is not kept alive by it. */
export const UNATTENDED_COOKIE = "unattended";
