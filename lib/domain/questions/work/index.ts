import { SERIAL_LENGTH } from "../../case/serial-number";
import { all, answered, not } from "../condition";
import { anyName, date, documentNumber, type QuestionGroup, telephone, text } from "../question";

type Asked =
  | "employer"
  | "employerCreditCode"
  | "employerAddress"
  | "employerContact"
  | "employerPhone"
  | "sponsorInProcessSerial"
  | "workPermitNo"
  | "workPermitExpiresOn"
  | "sponsorPermitNo"
  | "sponsorPermitExpiresOn";

const noSerial = not(answered("sponsorInProcessSerial" as const));

/** The worker's employer, work permit and residence permit (guide §1.5 step 3). */
export const work: QuestionGroup<Asked> = {
  id: "work",
  questions: {
    employer: text(100, { required: true, wide: true, autoComplete: "organization" }),
    employerCreditCode: text(18, { format: "creditCode", upper: true }),
    employerAddress: text(120, { format: "address" }),
    employerContact: anyName({ required: true }),
    employerPhone: telephone("phone", { required: true }),
    sponsorInProcessSerial: text(SERIAL_LENGTH, { format: "serial" }),
    workPermitNo: documentNumber({ instead: "unlessSerial" }),
    workPermitExpiresOn: date({ date: "future" }),
    sponsorPermitNo: documentNumber(),
    sponsorPermitExpiresOn: date({ date: "future", instead: "unlessSerial" }),
  },
  rules: [
    // Guide §1.4: an in-process serial number replaces the work permit; otherwise permit and its end are needed.
    {
      field: "workPermitNo",
      error: "permitOrSerialMissing",
      wrongWhen: all(noSerial, not(answered("workPermitNo"))),
    },
    {
      field: "sponsorPermitExpiresOn",
      error: "permitOrSerialMissing",
      wrongWhen: all(noSerial, not(answered("sponsorPermitExpiresOn"))),
    },
  ],
  // The serial number is asked for before the draft is made.
  once: ["sponsorInProcessSerial"],
  ofFamily: [
    "employer",
    "employerCreditCode",
    "employerAddress",
    "employerContact",
    "employerPhone",
    "workPermitNo",
    "workPermitExpiresOn",
    "sponsorPermitNo",
    "sponsorPermitExpiresOn",
  ],
  shownBy: {
    SPONSOR_WORK_PERMIT: ["employer", "workPermitNo", "workPermitExpiresOn"],
    SPONSOR_RESIDENCE_PERMIT: ["sponsorPermitNo", "sponsorPermitExpiresOn"],
  },
  // A family member has no employer here; the worker's stands for it.
  prints: ({ employer, employerContact, employerPhone }) => ({
    employer: employer ?? "",
    contact: [employerContact, employerPhone].filter(Boolean).join(" "),
  }),
};
