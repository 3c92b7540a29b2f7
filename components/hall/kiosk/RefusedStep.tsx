"use client";

import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/Icon";
import type { RefusalData } from "@/lib/domain/refusals";
import { isKey } from "@/lib/i18n/known-key";
import { refusalWords } from "@/lib/i18n/refusal-words";
import { PRIMARY, QUIET } from "./kiosk-styles";

interface RefusedStepProps {
  readonly code: string;
  readonly data: RefusalData;
  readonly onAgain: () => void;
  readonly onHome: () => void;
}

/** Another number, or the same one read again, may be answered otherwise; of everything else the visitor is done here. */
const WORTH_ANOTHER_TRY: readonly string[] = [
  "notFound",
  "notASlip",
  "severalHolders",
  "offlineTyped",
  "busy",
];

/** Why there is no ticket, what to do and where. */
export const RefusedStep = ({ code, data, onAgain, onHome }: RefusedStepProps) => {
  const t = useTranslations("kiosk");
  const refusals = useTranslations("kiosk.refusals");
  const facts = refusalWords(data, useLocale());
  const say = (part: "title" | "body"): string => {
    const key = `${code}.${part}`;
    return isKey(refusals, key) ? refusals(key, facts) : refusals(`other.${part}`);
  };
  const mayHelp = WORTH_ANOTHER_TRY.includes(code);
  return (
    <div role="alert" className="grid justify-items-center gap-[3vmin] text-center">
      <Icon of="circle-alert" size={96} className="text-warning" />
      <h1 className="text-[5.5vmin] font-bold text-balance">{say("title")}</h1>
      <p className="max-w-[80vmin] text-[3.4vmin] text-balance">{say("body")}</p>
      <div className="flex flex-wrap justify-center gap-[2vmin]">
        <button type="button" className={mayHelp ? PRIMARY : QUIET} onClick={onAgain}>
          {t("again")}
        </button>
        <button type="button" className={mayHelp ? QUIET : PRIMARY} onClick={onHome}>
          {t("home")}
        </button>
      </div>
    </div>
  );
};
