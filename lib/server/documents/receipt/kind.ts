import "server-only";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { countryInBoth } from "@/lib/domain/people/country-names";
import { bilingual } from "@/lib/domain/text";
import { applicationType } from "@/lib/domain/types/known-types";
import { formatDate } from "@/lib/i18n/dates";
import { isDemo } from "../../base/env";
import { db } from "../../db/client";
import { openAnswers } from "../../db/repositories/applications";
import { hallNameOf } from "../../db/repositories/halls";
import type { DocumentKind } from "../document-kind";
import { inBoth, typeWord } from "../sheet/words";
import { verifyUrl } from "../verification/paper-token";
import type { ReceiptProps } from "./sheet";

const LETTER = "R";

const inBothLanguages = (date: string) => bilingual((language) => formatDate(date, language));

const load = async (applicationId: string): Promise<ReceiptProps> => {
  const application = await db.application.findUniqueOrThrow({
    where: { id: applicationId },
    include: {
      receipt: true,
      appointments: { orderBy: { bookedAt: "desc" }, take: 1, include: { hall: true } },
    },
  });
  const { receipt, serial, type, fullName, nationality } = application;
  if (!receipt) throw new Error(`${serial}: there is no receipt`);
  const hall = application.appointments[0]?.hall;
  return {
    number: receipt.number,
    serial,
    type: typeWord(applicationType(type)),
    name: fullName,
    // Whole: while the passport is kept, this paper stands for it (Reg. art. 18).
    passportNo: openAnswers(application).passportNo ?? "",
    nationality: inBoth(countryInBoth(nationality)),
    hall: hall ? hallNameOf(hall) : bilingual(() => ""),
    acceptedOn: inBothLanguages(shanghaiDate(receipt.acceptedAt)),
    validUntil: inBothLanguages(receipt.validUntil),
    promisedBy: inBothLanguages(receipt.promisedBy),
    provisional: receipt.provisional,
    ...(receipt.fee === null ? {} : { fee: receipt.fee }),
    demo: isDemo(),
    verify: verifyUrl({ letter: LETTER, applicationId, round: 0 }, receipt.number),
    datedAt: receipt.acceptedAt.toISOString(),
    marked: false,
  };
};

/** 受理回执: one a case, whatever the round it was accepted in. */
export const receipt = {
  path: "receipt",
  summary: "受理回执 (Acceptance Receipt).",
  letter: LETTER,
  perRound: false,
  paperOf: ({ receiptNumber }) =>
    receiptNumber === undefined ? undefined : { name: `receipt-${receiptNumber}.pdf`, kept: true },
  issued: ({ receipt: kept }) =>
    kept ? { number: kept.number, on: shanghaiDate(kept.acceptedAt) } : undefined,
  load,
} as const satisfies DocumentKind<ReceiptProps>;
