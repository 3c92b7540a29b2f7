import { serialNumber } from "@/lib/domain/case/serial-number";
import { db } from "@/lib/server/db/client";
import { passportIndex } from "@/lib/server/db/repositories/applications";
import { answersOf } from "./answers";
import type { Days } from "../days";
import { FAMILIES } from "./families";

/** The application in process of CHIARA ROSSI's husband, begun on `day`. */
export const inProcessSerial = (day: string): string => serialNumber(day, 17);

/** What the units' platform knows: his application, and one that has led to its permits. */
export const seedWorkers = async ({ today, back }: Days): Promise<void> => {
  const { sponsorPassportNo } = answersOf(FAMILIES.chiara, today, today);
  const index = passportIndex(sponsorPassportNo);
  await db.registrySponsor.createMany({
    data: [
      { serial: inProcessSerial(back(40)), inProcess: true, passportIndex: index },
      { serial: serialNumber(back(60), 8), inProcess: false, passportIndex: passportIndex("E70000001") },
    ],
  });
};
