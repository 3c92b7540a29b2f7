import "server-only";
import { bilingual, inLanguage, type LocalText } from "@/lib/domain/text";
import { readWay, type Way } from "@/lib/domain/hall/way";
import type { Tx } from "../client";

/** The columns of a hall that are words. */
export const HALL_NAME = { nameZh: true, nameEn: true } as const;
export const HALL_WORDS = { ...HALL_NAME, addressZh: true, addressEn: true } as const;

export const HALL_TRAVEL = { travelZh: true, travelEn: true } as const;
/** How to get there, with the way on foot of which a sketch is drawn. */
export const HALL_WAY = { ...HALL_TRAVEL, way: true } as const;

interface HallNameRow {
  readonly nameZh: string;
  readonly nameEn: string;
}
interface HallWordsRow extends HallNameRow {
  readonly addressZh: string;
  readonly addressEn: string;
}

/** A hall's name as a pair of languages. */
export const hallNameOf = (row: HallNameRow): LocalText => ({ zh: row.nameZh, en: row.nameEn });

/** The same in SQL, of a hall that is called h. */
export const HALL_NAME_IN_SQL = `jsonb_build_object('zh', h."nameZh", 'en', h."nameEn")`;

/** A hall's name and address as pairs of languages. */
export const hallWordsOf = (row: HallWordsRow): { name: LocalText; address: LocalText } => ({
  name: hallNameOf(row),
  address: { zh: row.addressZh, en: row.addressEn },
});

/** How to get to a hall, as a pair of languages; empty where nobody wrote it down. */
export const hallTravelOf = (row: { readonly travelZh: string; readonly travelEn: string }): LocalText => ({
  zh: row.travelZh,
  en: row.travelEn,
});

/** The same with the way on foot; undefined where nobody walked it. */
export const hallWayOf = (row: {
  readonly travelZh: string;
  readonly travelEn: string;
  readonly way: unknown;
}): { travel: LocalText; way: Way | undefined } => ({ travel: hallTravelOf(row), way: readWay(row.way) });

/** The name of a hall; its id when there is none. */
export const hallName = async (tx: Tx, hallId: string): Promise<LocalText> => {
  const hall = await tx.hall.findUnique({ where: { id: hallId }, select: HALL_NAME });
  return hall ? hallNameOf(hall) : bilingual(() => hallId);
};

/** The name of the hall that took the application, where its permit is handed over; empty before that. */
export const hallOfVisit = async (tx: Tx, applicationId: string, locale: string): Promise<string> => {
  const visit = await tx.appointment.findFirst({
    where: { applicationId, status: "DONE" },
    orderBy: { endedAt: "desc" },
    select: { hallId: true },
  });
  return visit ? inLanguage(await hallName(tx, visit.hallId), locale) : "";
};
