import "server-only";
import { shanghaiInstant } from "@/lib/domain/calendar/plain-date";
import { printedForm } from "@/lib/domain/form/printed";
import { countryInBoth } from "@/lib/domain/people/country-names";
import { applicationType, formOf } from "@/lib/domain/types/known-types";
import { isDemo } from "../../base/env";
import { db } from "../../db/client";
import { openSubmission } from "../../db/repositories/applications";
import type { DocumentKind } from "../document-kind";
import { photoOf } from "../photo";
import { inBoth } from "../sheet/words";
import { verifyUrl } from "../verification/paper-token";
import type { PermitProps } from "./sheet";

const LETTER = "P";

const load = async (applicationId: string, round: number | undefined): Promise<PermitProps> => {
  // Nothing is submitted after acceptance: the last round is the one that was accepted and approved.
  const submission = await db.submission.findUniqueOrThrow({
    where: { applicationId_round: { applicationId, round: round ?? 0 } },
    include: { application: { select: { serial: true, type: true, permit: true } } },
  });
  const { serial, type, permit } = submission.application;
  if (!permit) throw new Error(`${serial}: there is no permit`);
  const printed = printedForm(
    formOf(applicationType(type), submission.schemaVersion),
    openSubmission(submission),
  );
  const photo = await photoOf(applicationId, submission.fileIds);
  return {
    number: permit.number,
    serial,
    familyName: printed.familyName,
    givenName: printed.givenName,
    gender: printed.gender,
    birthDate: printed.birthDate,
    nationality: inBoth(countryInBoth(printed.nationality)),
    passportNo: printed.passportNo,
    issuedOn: permit.issuedOn,
    validUntil: permit.validUntil,
    ...(photo ? { photo: `data:image/jpeg;base64,${photo.toString("base64")}` } : {}),
    demo: isDemo(),
    verify: verifyUrl({ letter: LETTER, applicationId, round: 0 }, permit.number),
    datedAt: shanghaiInstant(permit.issuedOn).toISOString(),
    marked: false,
  };
};

/** 居留许可, as production prints it. It bears the registered items of EEAL art. 33: name, sex, date of birth, reason and
 *  term of residence, day and place of issue, passport number; and the nationality. Assumed, because no blank could be
 *  read (domain.md §10): the layout, the photo, that the worker is not named on it, that the term begins on the day of
 *  issue, and the place of issue as 广东深圳. Never stored: its number may be typed off another blank until it is made.
 *  Not the applicant's to draw: they are handed the permit itself. */
export const permit = {
  path: "permit",
  summary: "居留许可 (Residence Permit), for the desks that make it and hand it over.",
  letter: LETTER,
  perRound: false,
  readers: ["PRODUCTION", "WINDOW"],
  paperOf: ({ permitNumber }) =>
    permitNumber === undefined ? undefined : { name: `permit-${permitNumber}.pdf`, kept: false },
  issued: ({ permit: made }) => (made ? { number: made.number, on: made.issuedOn } : undefined),
  load,
} as const satisfies DocumentKind<PermitProps>;
