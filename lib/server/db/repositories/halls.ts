import "server-only";
import type { Tx } from "../client";

/** The hall's name in a language; other languages than Chinese read the English one. */
export const hallName = async (tx: Tx, hallId: string, locale: string): Promise<string> => {
  const hall = await tx.hall.findUnique({ where: { id: hallId }, select: { nameZh: true, nameEn: true } });
  return (locale.startsWith("zh") ? hall?.nameZh : hall?.nameEn) ?? hallId;
};
