import { getTranslations } from "next-intl/server";
import type { TickRow } from "@/components/desk/case/tick-rows";
import { isFileTarget } from "@/lib/domain/review/return-reasons";
import { originalsOf, windowChecksFor } from "@/lib/domain/review/window-steps";
import { factsOfType, formOfCase } from "@/lib/domain/types/known-types";
import { today } from "@/lib/server/base/clock";
import type { CaseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";

/** What the window ticks before it accepts this case, in the officer's language. */
export const windowChecks = async (found: CaseForOfficer): Promise<TickRow[]> => {
  const { type, files, asked } = found;
  const t = await getTranslations("review.windowChecks");
  const open = await getTranslations("review.openChecks");
  const slots = await getTranslations("documents.slots");
  const originals = originalsOf(
    formOfCase(found),
    files.filter(({ isRemoved }) => !isRemoved).map(({ slot }) => slot),
    asked.map(({ target }) => target),
  );
  return windowChecksFor(factsOfType(type).windowSteps, originals).map((check) => {
    if (!isFileTarget(check)) return { code: check, label: t(check), open: open("step", { step: t(check) }) };
    const target = slots(`${check}.short`);
    return { code: check, label: t("original", { target }), open: open("original", { target }) };
  });
};

/** The fee (RMB) of this case, as its receipt says or as the window will take it; undefined: the window tells it. */
export const feeToTell = ({ type, answers, acceptance }: CaseForOfficer): number | undefined =>
  acceptance?.receipt ? (acceptance.receipt.fee ?? undefined) : factsOfType(type).fee(today(), answers);
