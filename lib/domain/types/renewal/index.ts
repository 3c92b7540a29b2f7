import { defineForm } from "../../form/form";
import type { TypeFacts } from "../application-type";
import { heldDocumentExpired } from "../checks/held-document";
import { childIsAdult, notInChina, sponsorWithoutPermit } from "../checks/people";
import {
  noPossibleValidity,
  passportEndsFirst,
  requestedTooLong,
  requestedTooShort,
} from "../checks/requested";
import * as materials from "../documents/materials";
import { feeOfChange } from "../fees";
import { uncertifiedOrSpouse } from "../interview";
import { attachments, family, permit, personal } from "../steps";
import { permitValidityRange } from "../validity";

/** 换发: something written on the permit has changed. Not open yet: its own questions and papers follow. */
export const RENEWAL: TypeFacts = {
  open: false,
  forms: [defineForm(1, [personal, permit, family, attachments])],
  checks: [
    notInChina,
    heldDocumentExpired,
    noPossibleValidity,
    requestedTooShort,
    passportEndsFirst,
    requestedTooLong,
    childIsAdult,
    sponsorWithoutPermit,
  ],
  documents: [
    materials.passportPage,
    materials.heldDocumentPage,
    materials.signedPhotoReceipt,
    materials.guaranteeLetter,
    materials.temporaryResidence,
    materials.relationshipProof,
    materials.sponsorWorkPermit,
    materials.sponsorPassport,
    materials.sponsorResidencePermit,
  ],
  validity: permitValidityRange,
  fee: feeOfChange,
  interview: { byDefault: uncertifiedOrSpouse },
  ticketLetter: "N",
  windowSteps: ["applicantPresent", "formSigned", "feeTold"],
  ticks: ["renew"],
};
