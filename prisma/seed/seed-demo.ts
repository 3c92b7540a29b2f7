import { seedCalendar } from "./calendar";
import { seedHalls } from "./halls";
import { seedOfficers, seedUnit } from "./officers";

/** Fills an empty database with the invented city: calendar, halls, officers and the families' applications, each of
 *  which lived its own past through the use-cases. */
export const seedDemo = async (): Promise<void> => {
  await seedCalendar();
  await seedHalls();
  await seedUnit();
  await seedOfficers();
};
