"use client";

import { useTranslations } from "next-intl";
import { type ChangeEvent, useState } from "react";
import { ScriptOnly } from "@/components/ui/ScriptOnly";
import { Textarea } from "@/components/ui/Textarea";
import type { MrzComparison } from "@/lib/domain/people/mrz-comparison";
import type { CaseContent } from "./case-view";
import { differingPoints, ROW_OF_POINT } from "./mrz-points";

/** Places of both lines; before they are there nobody is told that something is missing. */
const PLACES = 88;

/** The two lines, typed or pasted from the scan beside, held against the answers on the spot: nothing of it leaves this
 *  page. Needs script; whoever has none compares by eye. Stands only where the number is shown whole, which is logged. */
export const CompareLines = ({ answers, today }: Pick<CaseContent, "answers" | "today">) => {
  const t = useTranslations("officerReview.machine.lines");
  const [found, setFound] = useState<MrzComparison>();

  const compare = async ({ currentTarget }: ChangeEvent<HTMLTextAreaElement>): Promise<void> => {
    const text = currentTarget.value;
    if (text.replace(/\s/g, "").length < PLACES) return setFound(undefined);
    const { compareWithLines } = await import("@/lib/domain/people/mrz-comparison");
    setFound(await compareWithLines(answers, text, today));
  };

  const differing = differingPoints(found);
  return (
    <ScriptOnly>
      <details className="mt-1">
        <summary className="link inline-block min-h-6 cursor-pointer text-xs">{t("type")}</summary>
        <Textarea
          id="compare-lines"
          aria-label={t("label")}
          aria-describedby="compare-lines-hint"
          rows={2}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="characters"
          className="figures mt-1 text-xs!"
          onChange={(event) => void compare(event)}
        />
        <p id="compare-lines-hint" className="text-xs text-muted">
          {t("hint")}
        </p>
        <div role="status">
          {found?.kind === "unreadable" ? <p className="text-danger">{t("wrong")}</p> : null}
          {found?.kind === "compared" && differing.length === 0 ? (
            <p className="text-success">{t("agree", { agree: found.points.length })}</p>
          ) : null}
          <ul>
            {differing.map(({ point, typed, read }) => (
              <li key={point}>
                <a href={`#row-${ROW_OF_POINT[point]}`} className="link inline-block min-h-6 text-warning">
                  {t("differs", { point: t(`points.${point}`), typed: typed || "—", read })}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </details>
    </ScriptOnly>
  );
};
