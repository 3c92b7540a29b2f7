import "server-only";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { countryName } from "@/lib/domain/people/country-names";
import { formatDate } from "@/lib/i18n/dates";
import { db } from "../db/client";
import { openAnswers, openSubmission } from "../db/repositories/applications";
import { isDemo } from "../base/env";
import type { DocumentPayload } from "../engine/outbox";
import { formProps } from "./form-props";
import { renderPdf } from "./render-pdf";
import { storage } from "../ports/storage/storage";
import { acceptedTypeOf } from "../ports/uploads/content-type";

const keyOf = ({ kind, applicationId, round }: DocumentPayload): string =>
  `documents/${applicationId}/${kind === "RECEIPT" ? "receipt" : "application-form"}-${round}`;

const photoOf = async (applicationId: string, fileIds?: readonly string[]): Promise<Buffer | undefined> => {
  const row = await db.storedFile.findFirst({
    where: {
      applicationId,
      slot: "PHOTO",
      status: "CLEAN",
      ...(fileIds ? { id: { in: [...fileIds] } } : { removedAt: null }),
    },
    select: { storageKey: true },
  });
  if (!row) return undefined;
  const bytes = await storage.get(row.storageKey);
  // The typesetter throws at what is no picture; a form without its photo is better than none.
  return acceptedTypeOf(bytes) === "image/jpeg" ? bytes : undefined;
};

/** The application form of a draft as it stands, marked 草稿 DRAFT; never stored. */
export const draftForm = async (applicationId: string): Promise<Buffer> => {
  const row = await db.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { id: true, serial: true, type: true, answersCipher: true },
  });
  const photo = await photoOf(applicationId);
  const { serial, type } = row;
  return renderPdf(
    "APPLICATION_FORM",
    formProps({ serial, type, answers: openAnswers(row), draft: true, demo: isDemo(), photo }),
  );
};

const submittedForm = async (applicationId: string, round: number): Promise<Buffer> => {
  const submission = await db.submission.findUniqueOrThrow({
    where: { applicationId_round: { applicationId, round } },
    include: { application: { select: { serial: true, type: true } } },
  });
  const photo = await photoOf(applicationId, submission.fileIds);
  const { serial, type } = submission.application;
  return renderPdf(
    "APPLICATION_FORM",
    formProps({ serial, type, answers: openSubmission(submission), draft: false, demo: isDemo(), photo }),
  );
};

const inBothLanguages = (date: string) => ({ zh: formatDate(date, "zh"), en: formatDate(date, "en") });

const receipt = async (applicationId: string): Promise<Buffer> => {
  const application = await db.application.findUniqueOrThrow({
    where: { id: applicationId },
    include: {
      receipt: true,
      appointments: { orderBy: { bookedAt: "desc" }, take: 1, include: { hall: true } },
    },
  });
  const { receipt: row, serial, type, fullName, nationality } = application;
  if (!row) throw new Error(`${serial}: there is no receipt`);
  const hall = application.appointments[0]?.hall;
  return renderPdf("RECEIPT", {
    number: row.number,
    serial,
    type,
    name: fullName,
    // Whole: while the passport is kept, this paper stands for it (Reg. art. 18).
    passportNo: openAnswers(application).passportNo ?? "",
    nationality: `${countryName(nationality, "zh")} ${countryName(nationality, "en")}`,
    hall: { zh: hall?.nameZh ?? "", en: hall?.nameEn ?? "" },
    acceptedOn: inBothLanguages(shanghaiDate(row.acceptedAt)),
    validUntil: inBothLanguages(row.validUntil),
    promisedBy: inBothLanguages(row.promisedBy),
    provisional: row.provisional,
    ...(row.fee === null ? {} : { fee: row.fee }),
    demo: isDemo(),
    marked: false,
  });
};

/** Renders an ordered document and stores it under a key of its own; doing it twice stores the same thing twice. */
export const makeDocument = async (order: DocumentPayload): Promise<Buffer> => {
  const { kind, applicationId, round } = order;
  const bytes = await (kind === "RECEIPT" ? receipt(applicationId) : submittedForm(applicationId, round));
  await storage.put(keyOf(order), bytes);
  return bytes;
};

/** The stored document; when the outbox has not come to it yet (or its file is lost) it is made now. */
export const storedDocument = (order: DocumentPayload): Promise<Buffer> =>
  storage.get(keyOf(order)).catch(() => makeDocument(order));
