import type { MrzComparison, MrzPoint } from "@/lib/domain/people/mrz-comparison";

export type PointView = MrzPoint;

/** The answer beside which a point stands. */
export const ROW_OF_POINT: Readonly<Record<MrzPoint["point"], string>> = {
  passportNo: "passportNo",
  name: "familyName",
  nationality: "nationality",
  birthDate: "birthDate",
  gender: "gender",
  passportExpiresOn: "passportExpiresOn",
};

/** What the lines say otherwise than the applicant. */
export const differingPoints = (mrz: MrzComparison | undefined): readonly MrzPoint[] =>
  mrz?.kind === "compared" ? mrz.points.filter(({ agrees }) => !agrees) : [];
