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
import { feeByLength } from "../fees";
import { attachments, family, permit, personal } from "../steps";
import { permitValidityRange } from "../validity";

/** 延期: a permit that runs out is prolonged. Not open yet: its own questions and papers follow. */
export const EXTENSION: TypeFacts = {
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
  fee: feeByLength,
  interview: undefined,
  ticketLetter: "E",
  windowSteps: ["applicantPresent", "formSigned", "feeTold"],
  ticks: [],
};
