import type { DraftAnswers } from "../../form/fields";
import type { DocumentSlot } from "../../vocabulary";
import { ageOn, isPlainDate } from "../../calendar/plain-date";

/** Guide §1.1 item 6: 18 至 70 周岁的申请人, both ends included. */
export const EXAM_FROM_AGE = 18;
export const EXAM_UNTIL_AGE = 70;

const ageOf = (answers: DraftAnswers, today: string): number | undefined =>
  answers.birthDate && isPlainDate(answers.birthDate) ? ageOn(answers.birthDate, today) : undefined;

/** Whether the certificate of physical examination belongs to this application; false while the birth date is unknown. */
export const needsHealthCertificate = (answers: DraftAnswers, today: string): boolean => {
  const age = ageOf(answers, today);
  return age !== undefined && age >= EXAM_FROM_AGE && age <= EXAM_UNTIL_AGE;
};

/** Guide §1.4: with the worker's serial number in process the work permit need not be uploaded; the residence permit
 *  that goes with it is not issued yet either. */
const workerInProcess = (answers: DraftAnswers): boolean => Boolean(answers.sponsorInProcessSerial);

const when = (condition: boolean, slot: DocumentSlot): DocumentSlot[] => (condition ? [slot] : []);

/** The materials list of the guide (§1.1) for a first application, in its order. */
export const requiredDocuments = (answers: DraftAnswers, today: string): DocumentSlot[] => [
  "PASSPORT_INFO",
  "VISA_OR_PERMIT_PAGE",
  "ENTRY_STAMP",
  "PHOTO_RECEIPT_SIGNED",
  "GUARANTEE_LETTER",
  "TEMP_RESIDENCE_FORM",
  ...when(needsHealthCertificate(answers, today), "PHYSICAL_EXAM"),
  "RELATIONSHIP_PROOF",
  ...when(!workerInProcess(answers), "SPONSOR_WORK_PERMIT"),
  "SPONSOR_PASSPORT",
  ...when(!workerInProcess(answers), "SPONSOR_RESIDENCE_PERMIT"),
];

/** Papers that help but are not demanded. */
export const optionalDocuments = (answers: DraftAnswers, today: string): DocumentSlot[] => {
  const age = ageOf(answers, today);
  return [
    ...when(workerInProcess(answers), "SPONSOR_WORK_PERMIT"),
    ...when(workerInProcess(answers), "SPONSOR_RESIDENCE_PERMIT"),
    // Under 18 with a Chinese parent: the review of the nationality.
    ...when(age !== undefined && age < 18, "NATIONALITY_REVIEW"),
  ];
};
