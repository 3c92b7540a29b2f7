import type { StageId, StageList } from "@/components/rooms/production/ProductionDesk";
import type { OfficerActor } from "@/lib/domain/actors";
import { paths } from "@/lib/paths";
import { PRODUCTION_STAGES, productionQueue } from "@/lib/server/db/questions/officer/production-queue";
import { productionRow } from "./production-row";

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** The desk's lists as its page shows them. Each has its place in the address under its own name, so that paging one
 *  leaves the others where they are. */
export const productionLists = async (
  officer: OfficerActor,
  query: SearchParams,
  locale: string,
): Promise<Record<StageId, StageList>> => {
  const cursors = Object.fromEntries(
    PRODUCTION_STAGES.flatMap((stage) => {
      const cursor = query[stage];
      return typeof cursor === "string" ? [[stage, cursor]] : [];
    }),
  );
  const queue = await productionQueue(officer, cursors);
  const listOf = async (stage: StageId): Promise<StageList> => {
    const { rows, count, next } = queue[stage];
    const at = (cursor: string | undefined) => paths.production({ ...cursors, [stage]: cursor });
    return {
      rows: await Promise.all(rows.map((row) => productionRow(row, locale))),
      count,
      next: next && at(next),
      first: cursors[stage] ? at(undefined) : undefined,
    };
  };
  return {
    toStart: await listOf("toStart"),
    inProduction: await listOf("inProduction"),
    toSend: await listOf("toSend"),
    toCollect: await listOf("toCollect"),
  };
};
