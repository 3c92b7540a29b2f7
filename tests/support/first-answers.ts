import type { Answers } from "@/lib/domain/questions/registry";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { QUIET } from "@/prisma/seed/people/answers";
import { OF_TYPE } from "@/prisma/seed/people/holders-answers";
import { addDays, addYears } from "@/lib/domain/calendar/plain-date";

/** Complete, eligible answers of a first application: Kim Minji, spouse of a display engineer (invented).
 *  Dates follow `today` so that the person never ages out of the rules. */
export const spouseAnswers = (today: string, changes: Partial<Answers> = {}): Answers => ({
  ...QUIET,
  familyName: "KIM",
  givenName: "MINJI",
  gender: "F",
  nationality: "KOR",
  birthDate: "1988-04-12",
  birthCountry: "KOR",
  passportNo: "M46530362",
  passportIssuedOn: addYears(today, -4),
  passportExpiresOn: addYears(today, 6),
  mobile: "19900000001",
  address: "福田区海棠花园3栋1201",
  heldNo: "K1234567",
  heldExpiresOn: addDays(today, 60),
  lastEntryOn: addDays(today, -10),
  portOfEntry: "深圳湾口岸",
  requestedUntil: addYears(today, 1),
  healthCertificateOn: addDays(today, -20),
  relationship: "SPOUSE",
  sponsorFamilyName: "PARK",
  sponsorGivenName: "SANGHO",
  sponsorChineseName: "朴相浩",
  sponsorGender: "M",
  sponsorNationality: "KOR",
  sponsorBirthDate: "1985-02-11",
  sponsorPassportNo: "M70011223",
  sponsorPassportExpiresOn: addYears(today, 5),
  sponsorMobile: "19900000002",
  employer: "深圳海曜光电有限公司(演示)",
  employerAddress: "南山区科苑路1号",
  workPermitNo: "WP20250001",
  workPermitExpiresOn: addYears(today, 2),
  sponsorPermitNo: "RP20250001",
  sponsorPermitExpiresOn: addYears(today, 2),
  emergencyName: "PARK SANGHO",
  emergencyRelation: "配偶",
  emergencyPhone: "19900000002",
  ...changes,
});

/** A child of eleven, filed for by a parent. */
export const childAnswers = (today: string, changes: Partial<Answers> = {}): Answers =>
  spouseAnswers(today, {
    familyName: "PARK",
    givenName: "JUNSEO",
    gender: "M",
    birthDate: addYears(today, -11),
    passportNo: "M61234508",
    relationship: "CHILD",
    filedBy: "RELATIVE",
    filerName: "PARK SANGHO",
    filerPhone: "19900000002",
    healthCertificateOn: "",
    ...changes,
  });

/** The spouse again, with a complete and eligible application of `type`. */
export const answersFor = (type: ApplicationType, today: string, changes: Partial<Answers> = {}): Answers =>
  spouseAnswers(today, { ...OF_TYPE[type]?.(today), ...changes });
