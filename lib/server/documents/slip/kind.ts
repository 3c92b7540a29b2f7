import "server-only";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { toBring } from "@/lib/domain/form/to-bring";
import { bilingual } from "@/lib/domain/text";
import { applicationType, formOfCase } from "@/lib/domain/types/known-types";
import { slotEnd, visitWindow } from "@/lib/domain/visit/slots";
import { formatDate, formatMoment } from "@/lib/i18n/dates";
import { isDemo } from "../../base/env";
import { db } from "../../db/client";
import { openAnswers } from "../../db/repositories/applications";
import { filesOf } from "../../db/repositories/files";
import { HALL_TRAVEL, HALL_WORDS, hallTravelOf, hallWordsOf } from "../../db/repositories/halls";
import type { DocumentKind } from "../document-kind";
import { documentWord, typeWord } from "../sheet/words";
import { cancelLink } from "../verification/cancel-token";
import { codeOfVisit } from "./code-of-visit";
import type { SlipProps } from "./sheet";

const load = async (applicationId: string): Promise<SlipProps> => {
  const row = await db.application.findUniqueOrThrow({
    where: { id: applicationId },
    include: {
      appointments: {
        where: { status: { in: ["BOOKED", "CHECKED_IN", "DONE"] } },
        orderBy: { bookedAt: "desc" },
        take: 1,
        include: { hall: { select: { ...HALL_WORDS, ...HALL_TRAVEL } } },
      },
    },
  });
  const [visit] = row.appointments;
  if (!visit) throw new Error(`${row.serial}: there is no appointment`);
  const { number, date, start, hall, cancelBy, bookedAt } = visit;
  const type = applicationType(row.type);
  const papers = toBring(
    { form: formOfCase(row), answers: openAnswers(row), files: await filesOf(db, applicationId) },
    date,
  );
  return {
    number,
    serial: row.serial,
    type: typeWord(type),
    name: row.fullName,
    when: bilingual((language) => `${formatDate(date, language)} ${start}–${slotEnd(start)}`),
    from: shanghaiTime(visitWindow(date, start).opens),
    until: slotEnd(start),
    hall: hallWordsOf(hall).name,
    address: hallWordsOf(hall).address,
    travel: hallTravelOf(hall),
    cancelBy: bilingual((language) => formatMoment(cancelBy, language)),
    bring: papers.map(documentWord),
    cancelLink: cancelLink(visit.id),
    code: codeOfVisit(type, { ...visit, forInterview: row.interviewRequired }),
    demo: isDemo(),
    datedAt: bookedAt.toISOString(),
    marked: false,
  };
};

/** 预约单: of the visit that is booked or was kept; drawn anew each time, because it follows the visit. Its code is for the
 *  kiosk, so it has none by which a print is verified. */
export const slip = {
  path: "slip",
  summary: "预约单 (Appointment Slip).",
  letter: "V",
  perRound: false,
  paperOf: ({ appointmentNumber }) =>
    appointmentNumber === undefined ? undefined : { name: `slip-${appointmentNumber}.pdf`, kept: false },
  issued: () => undefined,
  load,
} as const satisfies DocumentKind<SlipProps>;
