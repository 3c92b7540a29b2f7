import "server-only";
import { compareWithLines, type MrzComparison } from "@/lib/domain/people/mrz-comparison";
import { maskPassport } from "@/lib/domain/people/passport";
import type { DraftAnswers } from "@/lib/domain/questions/registry";
import { today } from "@/lib/server/base/clock";

/** What the kept lines say, with the passport number as the case is shown. */
export const mrzOf = async (
  answers: DraftAnswers,
  numberShown: boolean,
): Promise<MrzComparison | undefined> => {
  if (!answers.mrzLines) return undefined;
  const found = await compareWithLines(answers, answers.mrzLines, today());
  if (found.kind === "unreadable" || numberShown) return found;
  return {
    ...found,
    points: found.points.map((each) =>
      each.point === "passportNo"
        ? { ...each, typed: maskPassport(each.typed), read: maskPassport(each.read) }
        : each,
    ),
  };
};
