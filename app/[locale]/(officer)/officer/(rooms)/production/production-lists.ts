import type { StageId, StageList } from "@/components/rooms/production/ProductionDesk";
import { addressOf, type QueueView } from "@/components/desk/queue/queue-view";
import type { OfficerActor } from "@/lib/domain/actors";
import { FIRST_DUE } from "@/lib/domain/queue-order";
import { paths } from "@/lib/paths";
import { PRODUCTION_STAGES, productionQueue } from "@/lib/server/db/questions/officer/production-queue";
import { askedOfQueue, type Query } from "../queue-search";
import { productionRow } from "./production-row";

interface ProductionLists {
  readonly lists: Record<StageId, StageList>;
  readonly view: QueueView;
}

/** The desk's lists as its page shows them. Each has its place in the address under its own name, so that paging one
 *  leaves the others where they are. */
export const productionLists = async (
  officer: OfficerActor,
  query: Query,
  locale: string,
): Promise<ProductionLists> => {
  const cursors = Object.fromEntries(
    PRODUCTION_STAGES.flatMap((stage) => {
      const cursor = query[stage];
      return typeof cursor === "string" ? [[stage, cursor]] : [];
    }),
  );
  const { view, search, order } = await askedOfQueue(query, locale, {
    path: paths.production(),
    filters: ["due", "type", "nationality"],
    orders: ["due", "name"],
    ownOrder: FIRST_DUE,
  });
  const queue = await productionQueue(officer, { search, order, cursors });
  const listOf = async (stage: StageId): Promise<StageList> => {
    const { rows, count, next } = queue[stage];
    const at = (cursor: string | undefined) => addressOf(view, { ...cursors, [stage]: cursor });
    return {
      rows: await Promise.all(rows.map((row) => productionRow(row, locale))),
      count,
      next: next && at(next),
      first: cursors[stage] ? at(undefined) : undefined,
    };
  };
  const lists = {
    toStart: await listOf("toStart"),
    inProduction: await listOf("inProduction"),
    toSend: await listOf("toSend"),
    toCollect: await listOf("toCollect"),
    sent: await listOf("sent"),
  };
  return { lists, view };
};
