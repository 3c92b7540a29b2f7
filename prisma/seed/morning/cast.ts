import { randomInt } from "node:crypto";
import { addDays, addYears } from "@/lib/domain/calendar/plain-date";
import { type Family, family } from "../people/families";

/** Who comes on the morning that is played, and how. */
export interface Part {
  readonly family: Family;
  readonly hallId: "1" | "3";
  /** The hour that is booked, where it has a place left. */
  readonly start: "09:00" | "10:00";
  /** Minutes after the hour began (negative: before); null: never. */
  readonly comes: number | null;
  readonly interview: boolean;
  readonly answersCalls: boolean;
  /** Plays no trick: somebody who booked the same hour by themselves takes the part instead. */
  readonly ordinary: boolean;
}

/** Another number of the same form: each morning's people are new to the house. */
const drawn = (passportNo: string): string => passportNo.replaceAll(/\d/g, () => String(randomInt(10)));

type How = Pick<Part, "start" | "comes"> & Partial<Part>;

const part = (row: string, how: How, facts: Partial<Family> = {}): Part => {
  const told = family(row, "FIRST");
  return {
    family: { ...told, passportNo: drawn(told.passportNo), ...facts },
    hallId: "1",
    interview: false,
    answersCalls: true,
    ordinary: false,
    ...how,
  };
};

/** Invented families of the morning. @param today from which the small child's age is counted */
export const morningCast = (today: string): Part[] => [
  part(
    "0141 zh | HOFFMANN, KLARA | F DEU 1989-05-14 C01X00T47 2034-08-30 | SPOUSE | HOFFMANN, TIM | M 1986-06-21 | 前海潮汐软件有限公司",
    { start: "09:00", comes: -7, ordinary: true },
  ),
  part(
    "0142 en | LINDQVIST, FREJA | F SWE 1992-02-08 AA7654321 2033-09-09 | SPOUSE | LINDQVIST, NILS | M 1990-10-10 | 蛇口海风能源有限公司",
    { start: "09:00", comes: -4, interview: true, ordinary: true },
  ),
  part(
    "0143 en | FERRARI, GIULIA | F ITA 1987-11-03 YA1234567 2033-05-05 | SPOUSE | FERRARI, LUCA | M 1984-08-27 | 福田光影设计事务所",
    { start: "09:00", comes: 51 },
  ),
  part(
    "0144 en | CARTER, OWEN | M GBR 1985-03-19 512345678 2032-09-29 | SPOUSE | CARTER, EMILY | F 1984-03-17 | 湾区双语学校",
    { start: "09:00", comes: null },
  ),
  part(
    "0145 zh | YAMADA, SORA | M JPN 2024-01-01 TZ1234567 2029-11-04 | CHILD | YAMADA, KENTA | M 1991-05-02 | 坪山晨光汽车有限公司",
    { start: "10:00", comes: -18 },
    // Two years old, with a passport of five years from soon after the birth.
    { birthDate: addYears(today, -2), passportExpiresOn: addDays(addYears(today, 3), 40) },
  ),
  part(
    "0146 en | MOREAU, LUC | M FRA 1988-12-25 19AB12345 2033-01-08 | SPOUSE | MOREAU, ALICE | F 1988-08-08 | 南山深海工程有限公司",
    { start: "10:00", comes: -6, answersCalls: false },
  ),
  part(
    "0147 en | HALVORSEN, INGRID | F NOR 1956-07-30 CA1234567 2033-04-18 | PARENT | HALVORSEN, LARS | M 1985-11-11 | 盐田港城物流有限公司",
    { start: "10:00", comes: 27 },
  ),
  part(
    "0148 zh | PEREIRA, BEATRIZ | F PRT 1991-05-23 CA123456 2033-02-10 | SPOUSE | PEREIRA, RUI | M 1989-02-02 | 大鹏湾文旅有限公司",
    { start: "10:00", comes: null, hallId: "3" },
  ),
];
