import type { ReactNode } from "react";
import type { ActionState } from "@/lib/domain/action-state";
import type { ApplicantList } from "@/lib/domain/case/states";
import type { ListedApplication } from "@/lib/domain/lists/application-columns";
import type { ListLook } from "@/lib/domain/lists/list-look";
import { inAddress, type ListView } from "@/lib/domain/lists/list-view";
import { orderInAddress, orderPressed } from "@/lib/domain/queue-order";
import type { ColumnOrder } from "@/components/ui/DataTable";
import { paths } from "@/lib/paths";

/** One of the guide's three look-ups, as its page gives it. */
export interface ListScreen {
  readonly kind: ApplicantList;
  readonly view: ListView;
  readonly look: ListLook;
  readonly rows: readonly ListedApplication[];
  readonly total: number;
  readonly preceding: number;
  readonly pageSize: number;
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
  readonly nationalities: readonly string[];
  /** Keeps density and columns; see `ListLook`. */
  readonly keepLook: (previous: ActionState, form: FormData) => Promise<ActionState>;
  /** What has just been done here. */
  readonly done?: ReactNode;
}

type Place = Pick<ListScreen, "kind" | "view">;

/** The list's address with what it asks, and what changes of it; a change begins at its first page. */
export const listAddress = (
  { kind, view }: Place,
  change: Readonly<Record<string, string | undefined>> = {},
): string => paths[kind]({ ...inAddress(kind, view), ...change });

/** How a column is put in order by its heading. */
export const listOrder = (place: Place, by: ListView["order"]["by"]): ColumnOrder => {
  const { order } = place.view;
  return {
    href: listAddress(place, { sort: orderInAddress(orderPressed(order, by)) }),
    now: order.by === by ? (order.isDown ? "descending" : "ascending") : undefined,
  };
};
