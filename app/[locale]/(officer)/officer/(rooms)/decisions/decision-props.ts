import { getTranslations } from "next-intl/server";
import { CASE_ORDERS, FIRST_DUE } from "@/lib/domain/queue-order";
import { formatDate } from "@/lib/i18n/dates";
import { paths } from "@/lib/paths";
import { today } from "@/lib/server/base/clock";
import type { CaseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { DECIDERS } from "@/lib/server/db/questions/officer/decision-queue";
import { grantableRange } from "@/lib/use-cases/deciding/approve-application";
import { askedOfQueue, oneOf, type Query } from "../queue-search";

/** What the address asks of the decisions, with whose they may be. */
export const askedOfDecisions = async (query: Query, locale: string) => {
  const t = await getTranslations("officer.queue.search");
  const decider = oneOf(DECIDERS, query.decider);
  const choice = {
    name: "decider",
    label: t("decider"),
    chosen: decider ?? "",
    options: DECIDERS.map((each) => [each, t(`deciders.${each}`)] as const),
  };
  const asked = await askedOfQueue(query, locale, {
    path: paths.decisions(),
    filters: ["due", "type", "nationality"],
    more: [choice],
    orders: CASE_ORDERS,
    ownOrder: FIRST_DUE,
  });
  return { ...asked, decider };
};

interface ValidityChoice {
  readonly validity: { readonly min: string; readonly max: string; readonly requested: string };
  readonly limitWords: string;
}

/** The days the permit may run until, and why no later one. */
export const validityChoice = async (found: CaseForOfficer, locale: string): Promise<ValidityChoice> => {
  const t = await getTranslations("decisions.limit");
  const { min, max, cause } = grantableRange(
    { type: found.type, answers: found.answers, row: found },
    today(),
  );
  const dates = { min: formatDate(min, locale), max: formatDate(max, locale) };
  return {
    validity: { min, max, requested: found.answers.requestedUntil ?? "" },
    limitWords: max < min ? t("impossible", dates) : `${t("range", dates)} ${t(cause)}`,
  };
};
