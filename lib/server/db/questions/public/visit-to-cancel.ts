import "server-only";
import { localeFrom, type Locale } from "@/lib/domain/locales";
import type { LocalText } from "@/lib/domain/text";
import { bookAgain } from "@/lib/domain/visit/book-again";
import { mayStillCancel } from "@/lib/domain/visit/cancellation";
import { now } from "@/lib/server/base/clock";
import { loadCalendar } from "../../calendar";
import { db } from "../../client";
import { heldUntil, openAnswers } from "../../repositories/applications";
import { HALL_NAME, hallNameOf } from "../../repositories/halls";
import { openPhone } from "../../repositories/phones";

/** What the page behind a cancel link shows: the visit, and nothing of whose it is. */
export interface VisitToCancel {
  readonly date: string;
  readonly start: string;
  readonly hall: LocalText;
  readonly cancelBy: Date;
  readonly cancellable: boolean;
  /** The last day for another booking; null: there is none, and the application ends with the visit. */
  readonly bookAgainUntil: string | null;
}

/** Whom the code goes to and whose visit it is; never shown. */
export interface OwnerOfVisit {
  readonly appointmentId: string;
  readonly accountId: string;
  readonly locale: Locale;
  readonly phone: string;
}

/** A visit that is booked, by the id its link carries; undefined: there is none any more.
 *  @param appointmentId of a link whose mark was verified */
export const visitToCancel = async (
  appointmentId: string,
): Promise<{ readonly visit: VisitToCancel; readonly owner: OwnerOfVisit } | undefined> => {
  const row = await db.appointment.findUnique({
    where: { id: appointmentId },
    select: {
      status: true,
      date: true,
      start: true,
      cancelBy: true,
      bookedAt: true,
      hall: { select: HALL_NAME },
      application: {
        select: {
          id: true,
          bookBy: true,
          answersCipher: true,
          account: { select: { id: true, phoneCipher: true, locale: true } },
        },
      },
    },
  });
  if (!row || row.status !== "BOOKED") return undefined;
  const { date, start, cancelBy, bookedAt, hall, application } = row;
  const at = now();
  const heldExpiresOn = heldUntil({ id: application.id, answers: () => openAnswers(application) });
  const { until } = bookAgain(
    { bookBy: application.bookBy, heldExpiresOn, bookedAt },
    at,
    await loadCalendar(),
  );
  const { account } = application;
  return {
    visit: {
      date,
      start,
      hall: hallNameOf(hall),
      cancelBy,
      cancellable: mayStillCancel(at, cancelBy),
      bookAgainUntil: until ?? null,
    },
    owner: {
      appointmentId,
      accountId: account.id,
      locale: localeFrom(account.locale),
      phone: openPhone("Account", account),
    },
  };
};
