import { addDays } from "@/lib/domain/calendar/plain-date";
import type { Answers } from "@/lib/domain/questions/registry";
import type { ApplicationType } from "@/lib/domain/types/registry";

/** What whoever holds a permit answers otherwise than whoever asks for a first one. */
const holder = (expiresOn: string) => ({
  heldKind: "RESIDENCE_PERMIT",
  visaCategory: "",
  heldExpiresOn: expiresOn,
  healthCertificateOn: "",
});

/** What makes a first application one of another type, begun on `day`; the new passport of a renewal was issued a few
 *  days before. */
export const OF_TYPE: Readonly<Record<ApplicationType, (day: string) => Partial<Answers>>> = {
  FIRST: () => ({}),
  EXTENSION: (day) => ({ ...holder(addDays(day, 60)), nothingChanged: "yes" }),
  RENEWAL: (day) => ({
    ...holder(addDays(day, 240)),
    requestedUntil: addDays(day, 240),
    changedPassport: "yes",
    formerPassportNo: "P20190001",
    changedOn: addDays(day, -5),
  }),
  REISSUE: (day) => ({
    ...holder(addDays(day, 240)),
    requestedUntil: addDays(day, 240),
    lossKind: "LOST",
    lossOn: addDays(day, -6),
    lossPlace: "深圳地铁1号线",
    lossHow: "在车厢内遗失，已向派出所报失。",
  }),
};
