import "server-only";
import type { ApplicantActor } from "@/lib/domain/actors";
import { typeIfKnown } from "@/lib/domain/types/known-types";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { FAMILY } from "@/lib/domain/visit/family";
import type { Place } from "@/lib/domain/visit/slots";
import { now, today } from "@/lib/server/base/clock";
import { isSamePrint } from "@/lib/server/base/crypto";
import { db } from "../../client";
import { suspensionsAmong } from "../../repositories/no-shows";

/** Somebody of the account who could come along. */
interface RelativeToBook {
  readonly id: string;
  readonly fullName: string;
  readonly type: ApplicationType | undefined;
}

export interface FamilyToBook {
  /** Whose applications may be booked in the same act. */
  readonly toBook: readonly RelativeToBook[];
  /** Who has an appointment already. */
  readonly booked: readonly (Place & { readonly fullName: string })[];
}

/** The others of the account beside an application that is to be booked. Who may not book today is left out: one a day
 *  (agreement II), a suspension (VII), the same person twice. */
export const familyToBook = async (actor: ApplicantActor, applicationId: string): Promise<FamilyToBook> => {
  const rows = await db.application.findMany({
    where: { accountId: actor.accountId, state: { in: ["TO_BOOK", "BOOKED"] } },
    orderBy: { createdAt: "asc" },
    select: {
      id: true,
      fullName: true,
      type: true,
      state: true,
      personIndex: true,
      appointments: {
        where: { status: "BOOKED" },
        select: { hallId: true, date: true, start: true },
      },
    },
  });
  const own = rows.find(({ id }) => id === applicationId);
  const others = rows.filter(({ id }) => id !== applicationId);
  const toBook = others.filter(
    ({ state, personIndex }) =>
      state === "TO_BOOK" && personIndex && !(own?.personIndex && isSamePrint(personIndex, own.personIndex)),
  );
  const holders = toBook.flatMap(({ personIndex }) => (personIndex ? [personIndex] : []));
  const [suspendedUntil, bookedToday] = await Promise.all([
    suspensionsAmong(db, holders, now()),
    holders.length === 0
      ? []
      : db.appointment.findMany({
          where: { personIndex: { in: holders }, bookedOn: today() },
          select: { personIndex: true },
        }),
  ]);
  return {
    toBook: toBook
      .filter(
        ({ personIndex }) =>
          !suspendedUntil(personIndex) &&
          !bookedToday.some((visit) => personIndex && isSamePrint(visit.personIndex, personIndex)),
      )
      .slice(0, FAMILY.most - 1)
      .map(({ id, fullName, type }) => ({ id, fullName, type: typeIfKnown(type) })),
    booked: others.flatMap(({ fullName, appointments }) =>
      appointments.map((place) => ({ ...place, fullName })),
    ),
  };
};
