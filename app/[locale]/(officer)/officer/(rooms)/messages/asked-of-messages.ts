import { getTranslations } from "next-intl/server";
import { LATEST_FIRST, MESSAGE_ORDERS } from "@/lib/domain/queue-order";
import { paths } from "@/lib/paths";
import { MESSAGE_STATUSES } from "@/lib/server/db/questions/officer/undelivered-messages";
import { askedOfQueue, oneOf, type Query } from "../queue-search";

/** What the address asks of the messages that did not leave. */
export const askedOfMessages = async (query: Query, locale: string) => {
  const t = await getTranslations("undelivered");
  const status = oneOf(MESSAGE_STATUSES, query.status);
  const choice = {
    name: "status",
    label: t("columns.status"),
    chosen: status ?? "",
    options: MESSAGE_STATUSES.map((each) => [each, t(`status.${each}`)] as const),
  };
  const asked = await askedOfQueue(query, locale, {
    path: paths.messages(),
    filters: [],
    more: [choice],
    orders: MESSAGE_ORDERS,
    ownOrder: LATEST_FIRST,
    bySerialOnly: true,
  });
  return { ...asked, status };
};
