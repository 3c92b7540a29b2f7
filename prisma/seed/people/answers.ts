import type { Answers } from "@/lib/domain/questions/registry";
import { needsHealthCertificate } from "@/lib/domain/types/documents/health-certificate";
import { addDays, addYears } from "@/lib/domain/calendar/plain-date";
import { machineReadableZone, printedOf } from "../pictures/machine-readable";
import type { Family } from "./families";
import { OF_TYPE } from "./holders-answers";

/** What every questionnaire holds unless the family says otherwise. */
export const QUIET = {
  photoReceiptNo: "",
  otherName: "",
  chineseName: "",
  passportType: "ORDINARY",
  inChina: "yes",
  heldKind: "VISA",
  visaCategory: "S1",
  nothingChanged: "",
  changedPassport: "",
  formerPassportNo: "",
  changedName: "",
  formerFamilyName: "",
  formerGivenName: "",
  changedOn: "",
  lossKind: "",
  lossOn: "",
  lossPlace: "",
  lossHow: "",
  remarks: "",
  filedBy: "SELF",
  filerName: "",
  filerPhone: "",
  filerIllness: "",
  companion1Name: "",
  companion1Gender: "",
  companion1BirthDate: "",
  companion1Relation: "",
  companion2Name: "",
  companion2Gender: "",
  companion2BirthDate: "",
  companion2Relation: "",
  certificationKind: "APOSTILLE",
  sponsorChineseName: "",
  sponsorAddress: "",
  employerCreditCode: "",
  employerContact: "林晓",
  employerPhone: "0755-20000000",
  sponsorInProcessSerial: "",
  mrzLines: "",
} as const;

const ESTATES = [
  "福田区海棠花园",
  "南山区榕树里",
  "龙岗区青禾苑",
  "宝安区云栖雅居",
  "罗湖区莲塘小筑",
  "龙华区星河湾畔",
];
const PORTS = ["深圳湾口岸", "福田口岸", "罗湖口岸", "宝安国际机场"];

/** A passport that holds for two years at least, as years pass under the demo. */
const passportExpiry = (printed: string, today: string): string => {
  let expires = printed;
  while (expires < addYears(today, 2)) expires = addYears(expires, 1);
  return expires;
};

const CHILD_PASSPORT_YEARS = 5;
const ADULT_PASSPORT_YEARS = 10;

/** Complete, eligible answers of the family's application begun on `day`.
 *  @param today the real day, which the passport must outlive */
export const answersOf = (family: Family, day: string, today: string): Answers => {
  const number = Number(family.phone);
  const child = family.relationship === "CHILD";
  const expires = passportExpiry(family.passportExpiresOn, today);
  const issued = addDays(addYears(expires, child ? -CHILD_PASSPORT_YEARS : -ADULT_PASSPORT_YEARS), 1);
  const sponsor = [family.sponsor.familyName, family.sponsor.givenName].filter(Boolean).join(" ");
  const sponsorPhone = `199 0000 ${String(number + 400).padStart(4, "0")}`;
  const { familyName, givenName, gender, nationality, birthDate, passportNo, relationship } = family;
  // Every second family had its passport read; the others typed it.
  const lines =
    number % 2 === 0
      ? machineReadableZone({ ...family, ...printedOf(nationality), passportExpiresOn: expires })
      : [];
  const filed = child || relationship === "PARENT_IN_LAW";
  return {
    ...QUIET,
    familyName,
    givenName,
    gender,
    nationality,
    birthDate,
    birthCountry: nationality,
    passportNo,
    passportIssuedOn: issued < day ? issued : addYears(day, -1),
    passportExpiresOn: expires,
    mrzLines: lines.join(""),
    mobile: `199 0000 ${family.phone}`,
    address: `${ESTATES[number % ESTATES.length]}${1 + (number % 9)}栋${String(number).slice(-2)}02`,
    heldNo: `G${String(4_400_000 + number * 37)}`,
    heldExpiresOn: addDays(day, 150),
    lastEntryOn: addDays(day, -12),
    portOfEntry: PORTS[number % PORTS.length] as string,
    requestedUntil: addYears(today, 1),
    healthCertificateOn: needsHealthCertificate({ birthDate }, day) ? addDays(day, -9) : "",
    relationship,
    ...(filed ? { filedBy: "RELATIVE", filerName: sponsor, filerPhone: sponsorPhone } : {}),
    sponsorFamilyName: family.sponsor.familyName,
    sponsorGivenName: family.sponsor.givenName,
    sponsorGender: family.sponsor.gender,
    sponsorNationality: nationality,
    sponsorBirthDate: family.sponsor.birthDate,
    sponsorPassportNo: `E${String(70_000_000 + number * 91)}`,
    sponsorPassportExpiresOn: addYears(today, 5),
    sponsorMobile: sponsorPhone,
    employer: family.employer,
    employerAddress: "南山区科苑路1号",
    workPermitNo: `WP${String(20_250_000 + number)}`,
    workPermitExpiresOn: addYears(today, 2),
    sponsorPermitNo: `RP${String(20_250_000 + number)}`,
    sponsorPermitExpiresOn: addYears(today, 2),
    emergencyName: sponsor,
    emergencyRelation: relationship === "SPOUSE" ? "配偶" : child ? "父母" : "子女",
    emergencyPhone: sponsorPhone,
    ...OF_TYPE[family.type](day),
  };
};
