import { addMonths, addYears } from "../../calendar/plain-date";
import { HEALTH_CERTIFICATE_MONTHS, needsHealthCertificate } from "../documents/health-certificate";
import { type Check, dayOf, problem } from "./check";

/** Printed on the Guangdong receipt: 1年内有效. */
export const PHOTO_RECEIPT_YEARS = 1;
const DATED_RECEIPT = /^[A-Z](\d{2})(\d{2})(\d{2})\d{7}[A-Z]$/;

const receiptDay = (receiptNo: string | undefined): string | undefined => {
  const dated = DATED_RECEIPT.exec(receiptNo ?? "");
  return dated ? dayOf(`20${dated[1]}-${dated[2]}-${dated[3]}`) : undefined;
};

export const photoReceiptTooOld: Check = {
  code: "photoReceiptTooOld",
  field: "photoReceiptNo",
  severity: "WARN",
  source: "The Guangdong receipt: 1年内有效",
  arises: ({ photoReceiptNo }) => receiptDay(photoReceiptNo) !== undefined,
  judge: ({ photoReceiptNo }, day) => {
    const issued = receiptDay(photoReceiptNo);
    if (!issued || addYears(issued, PHOTO_RECEIPT_YEARS) >= day) return undefined;
    return problem({ issuedOn: issued });
  },
};

/** Told once the permit step has been begun. */
export const healthCertificateMissing: Check = {
  code: "healthCertificateMissing",
  field: "healthCertificateOn",
  severity: "BLOCK",
  source: "Guide §1.1 item 6",
  demands: needsHealthCertificate,
  arises: (answers, day) => Boolean(answers.heldKind) && needsHealthCertificate(answers, day),
  judge: (answers, day) =>
    answers.heldKind && needsHealthCertificate(answers, day) && !dayOf(answers.healthCertificateOn)
      ? problem()
      : undefined,
};

export const healthCertificateTooOld: Check = {
  code: "healthCertificateTooOld",
  field: "healthCertificateOn",
  severity: "BLOCK",
  source: "Reg. art. 16: 健康证明自开具之日起6个月内有效",
  arises: (answers, day) => Boolean(answers.healthCertificateOn) && needsHealthCertificate(answers, day),
  judge: (answers, day) => {
    const issued = dayOf(answers.healthCertificateOn);
    if (!issued || !needsHealthCertificate(answers, day)) return undefined;
    const oldest = addMonths(day, -HEALTH_CERTIFICATE_MONTHS);
    return issued < oldest ? problem({ oldest, months: HEALTH_CERTIFICATE_MONTHS }) : undefined;
  },
};
