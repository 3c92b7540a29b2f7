import { getTranslations } from "next-intl/server";
import type { DecisionEntry } from "@/components/rooms/decisions/DecisionQueue";
import { dueOf } from "@/components/desk/kit/due-of";
import { shanghaiDate } from "@/lib/domain/calendar/plain-date";
import { countryName } from "@/lib/domain/people/country-names";
import { formatDate } from "@/lib/i18n/dates";
import { paths } from "@/lib/paths";
import { loadCalendar } from "@/lib/server/db/calendar";
import { today } from "@/lib/server/base/clock";
import type { CaseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import type { DecisionRow } from "@/lib/server/db/questions/officer/decision-queue";
import { grantableRange } from "@/lib/use-cases/deciding/approve-application";

/** The queue's rows in the officer's language. */
export const decisionEntries = async (
  rows: readonly DecisionRow[],
  locale: string,
): Promise<DecisionEntry[]> => {
  const types = await getTranslations("vocabulary.types");
  const calendar = await loadCalendar();
  const date = today();
  return rows.map((row) => ({
    id: row.id,
    href: paths.decisionCase(row.id),
    fullName: row.fullName,
    serial: row.serial,
    type: types(row.type),
    nationality: countryName(row.nationality, locale),
    round: row.round,
    due: dueOf(row, date, calendar),
    receipt: row.receipt,
    acceptedOn: row.acceptedAt ? shanghaiDate(row.acceptedAt) : "",
    windowOfficer: row.windowOfficer,
    barred: !row.mayDecide,
  }));
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
