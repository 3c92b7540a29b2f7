import { addDays, addYears, shanghaiDate } from "@/lib/domain/calendar/plain-date";
import type { DraftAnswers } from "@/lib/domain/questions/registry";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { OF_TYPE } from "@/prisma/seed/people/holders-answers";

/** What is left empty is not typed, and what is not asked cannot be. */
const without = (answers: DraftAnswers): DraftAnswers =>
  Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, value || undefined]));

/** Every journey has its own holder: two people may not share a passport that is under way. */
export const passportOf = (phone: string): string => `M${phone.slice(-4)}${String(Date.now()).slice(-7, -3)}`;

/** KIM MINJI (domain.md §9.1), the spouse of a display engineer: an eligible application, dates counted from `now`. */
export const kimMinji = (
  passportNo: string,
  now: Date,
  type: ApplicationType = "FIRST",
): { personal: DraftAnswers; permit: DraftAnswers; family: DraftAnswers } => {
  const today = shanghaiDate(now);
  return {
    personal: {
      familyName: "KIM",
      givenName: "MINJI",
      chineseName: "金敏智",
      gender: "F",
      nationality: "KOR",
      birthDate: "1988-04-12",
      birthCountry: "KOR",
      passportType: "ORDINARY",
      passportNo,
      passportIssuedOn: "2021-09-15",
      passportExpiresOn: "2031-09-15",
      mobile: "19900000001",
      address: "南山区蛇口街道演示花园3栋1204",
    },
    permit: {
      inChina: "yes",
      heldKind: "VISA",
      visaCategory: "S1",
      heldNo: "B1234567",
      heldExpiresOn: addDays(today, 80),
      lastEntryOn: addDays(today, -10),
      portOfEntry: "深圳湾口岸",
      requestedUntil: addDays(addYears(today, 1), 30),
      healthCertificateOn: addDays(today, -20),
      filedBy: "SELF",
      ...without(OF_TYPE[type](today)),
    },
    family: {
      relationship: "SPOUSE",
      certificationKind: "APOSTILLE",
      sponsorFamilyName: "PARK",
      sponsorGivenName: "SANGHO",
      sponsorGender: "M",
      sponsorNationality: "KOR",
      sponsorBirthDate: "1985-02-03",
      sponsorPassportNo: "M55667788",
      sponsorMobile: "19900000090",
      employer: "深圳海曜光电有限公司(演示)",
      employerContact: "林女士",
      employerPhone: "0755-80000001",
      workPermitNo: "440300202600001",
      workPermitExpiresOn: addYears(today, 2),
      sponsorPermitNo: "J0001234",
      sponsorPermitExpiresOn: addYears(today, 2),
      emergencyName: "PARK SANGHO",
      emergencyRelation: "配偶",
      emergencyPhone: "19900000090",
    },
  };
};
