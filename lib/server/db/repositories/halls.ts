import "server-only";
import type { Tx } from "../client";

/** The hall's name in a language; other languages than Chinese read the English one. */
export const hallName = async (tx: Tx, hallId: string, locale: string): Promise<string> => {
  const hall = await tx.hall.findUnique({ where: { id: hallId }, select: { nameZh: true, nameEn: true } });
  return (locale.startsWith("zh") ? hall?.nameZh : hall?.nameEn) ?? hallId;
};

/** The name of the hall that took the application, where its permit is handed over; empty before that. */
export const hallOfVisit = async (tx: Tx, applicationId: string, locale: string): Promise<string> => {
  const visit = await tx.appointment.findFirst({
    where: { applicationId, status: "DONE" },
    orderBy: { endedAt: "desc" },
    select: { hallId: true },
  });
  return visit ? hallName(tx, visit.hallId, locale) : "";
};
