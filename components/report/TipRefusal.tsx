"use client";

import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";
import type { ActionState } from "@/lib/domain/action-state";
import { refusalWords } from "@/lib/i18n/refusal-words";

interface TipRefusalProps {
  readonly state: ActionState;
  /** How long a closed report is kept; where one is asked for. */
  readonly years?: number;
}

/** Why nothing was taken, or found. A proof is asked for inside the form. */
export const TipRefusal = ({ state, years }: TipRefusalProps) => {
  const t = useTranslations();
  const locale = useLocale();
  if (state.status !== "refused" || state.code === "proofNeeded") return null;
  const { code, data = {} } = state;
  if (code === "notFound" && years !== undefined)
    return (
      <Notice tone="danger" title={t("report.state.noMatch.title")} live>
        {t("report.state.noMatch.body", { years })}
      </Notice>
    );
  const words = refusalWords(data, locale);
  return (
    <Notice tone="danger" title={t(`errors.refusals.${code}.title`, words)} live>
      {t(`errors.refusals.${code}.body`, words)}
    </Notice>
  );
};
