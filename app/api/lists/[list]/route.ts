import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { lookOf, shownColumns } from "@/lib/domain/lists/list-look";
import { LIST_FILTERS, listViewOf } from "@/lib/domain/lists/list-view";
import { LOCALES } from "@/lib/domain/locales";
import { listHeading, listValue, type ListWords } from "@/lib/i18n/list-words";
import { today } from "@/lib/server/base/clock";
import { turnsOf } from "@/lib/server/base/turns";
import { defineHandler } from "@/lib/server/edge/http/define-handler";
import { serveBytes } from "@/lib/server/edge/http/serve-bytes";
import { bytes, rowId } from "@/lib/server/edge/http/wire";
import { TABLE_FILES, TABLE_FORMATS } from "@/lib/server/edge/tables/table-files";
import { exportList } from "@/lib/use-cases/reading/export-list";

/** Ten thousand rows are opened and drawn in a second or two of a core: one file at a time for one person. */
const inTurn = turnsOf({ name: "lists", atOnce: 2, perPerson: 1, waitingPerPerson: 5 });

const filters = Object.fromEntries(
  LIST_FILTERS.map((name) => [name, z.string().max(60).optional()]),
) as Record<(typeof LIST_FILTERS)[number], z.ZodOptional<z.ZodString>>;

const wordsIn = async (locale: string): Promise<ListWords> => ({
  application: await getTranslations({ locale, namespace: "application" }),
  fields: await getTranslations({ locale, namespace: "fields" }),
  vocabulary: await getTranslations({ locale, namespace: "vocabulary" }),
  states: await getTranslations({ locale, namespace: "states.labels" }),
  locale,
});

export const GET = defineHandler({
  method: "GET",
  summary:
    "What a search finds in one of the applicant's own lists, as a file: the rows named by `id`, else all of them, at most 10,000.",
  actor: "applicant",
  params: z.strictObject({ list: z.enum(["applications", "todo", "drafts"]) }),
  query: z.strictObject({
    ...filters,
    sort: z.string().max(20).optional(),
    id: z.union([rowId, z.array(rowId).max(100)]).optional(),
    hidden: z
      .string()
      .max(400)
      .optional()
      .meta({ description: "Columns left out, with a dot between them." }),
    format: z.enum(TABLE_FORMATS),
    language: z.enum(LOCALES),
  }),
  answers: { 200: bytes(...TABLE_FORMATS.map((format) => TABLE_FILES[format].mime)) },
  run: async (
    { query: { id = [], hidden = "", format, language, ...asked } },
    { actor, params: { list } },
  ) => {
    const view = listViewOf(list, asked);
    const columns = shownColumns(list, lookOf(list, `.${hidden}`)).filter(
      ({ shown }) => shown !== "operation",
    );
    const words = await wordsIn(language);
    const title = words.application(`lists.${list}`);
    return inTurn(actor.accountId, async () => {
      const found = await exportList({ actor, list, view, format, ids: [id].flat() });
      if (found.kind !== "ok") return found;
      const rows = found.data.map((row) => columns.map((column) => listValue(words, column, row)));
      const { mime, draw } = TABLE_FILES[format];
      const file = await draw({ title, headings: columns.map((column) => listHeading(words, column)), rows });
      return serveBytes({ bytes: file, mime, name: `${title}-${today()}.${format}`, inline: false });
    });
  },
});
