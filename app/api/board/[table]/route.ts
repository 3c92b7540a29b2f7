import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { LOCALES } from "@/lib/domain/locales";
import { refused } from "@/lib/domain/result";
import { BOARD_TABLES, boardTable } from "@/lib/i18n/board-tables";
import { dayBoard } from "@/lib/server/db/questions/hall/day-board";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { serveBytes } from "@/lib/server/edge/http/serve-bytes";
import { bytes, day } from "@/lib/server/edge/http/wire";
import { TABLE_FILES, TABLE_FORMATS } from "@/lib/server/edge/tables/table-files";

export const GET = defineHandler({
  method: "GET",
  summary:
    "A table of a hall's day board as a file: the places of a day by the hour, the load of the next ten working days, or how long people waited and were served in the 28 days up to that day.",
  actor: ["ADMIN"],
  params: z.strictObject({ table: z.enum(BOARD_TABLES) }),
  query: z.strictObject({
    hall: z.string().min(1).max(20),
    date: day,
    format: z.enum(TABLE_FORMATS),
    language: z.enum(LOCALES),
  }),
  answers: { 200: bytes(...TABLE_FORMATS.map((format) => TABLE_FILES[format].mime)) },
  run: async ({ query: { hall, date, format, language } }, { actor, params: { table } }) => {
    const found = await dayBoard(actor, { hallId: hall, date });
    if (!found) return refused("notFound");
    const board = await getTranslations({ locale: language, namespace: "dayBoard" });
    const title = `${board(`tables.${table}`)} ${hall} ${date}`;
    const { mime, draw } = TABLE_FILES[format];
    const file = await draw({ title, ...boardTable(table, { board, locale: language }, found) });
    return serveBytes({ bytes: file, mime, name: `${title}.${format}`, inline: false });
  },
});
