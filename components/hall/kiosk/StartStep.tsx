"use client";

import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/Icon";
import type { Notice } from "./offline-store";
import { QUIET } from "./kiosk-styles";

interface StartStepProps {
  readonly notices: readonly Notice[];
  readonly onScan: () => void;
  readonly onType: () => void;
  readonly onSettled: (number: string) => void;
}

const CHOICE =
  "grid content-center justify-items-center gap-[2vmin] rounded-(--radius) border-4 border-primary bg-surface p-[4vmin] text-center text-primary min-h-[36vmin]";

/** What everybody sees first: scan or type. */
export const StartStep = ({ notices, onScan, onType, onSettled }: StartStepProps) => {
  const t = useTranslations("kiosk");
  return (
    <div className="grid gap-[4vmin]">
      <div className="text-center">
        <h1 className="text-[7vmin] font-bold">{t("welcome")}</h1>
        <p className="text-[2.6vmin] text-balance text-muted">{t("lead")}</p>
      </div>
      <div className="grid gap-[3vmin] landscape:grid-cols-2">
        {(
          [
            ["scan", "qr-code", onScan],
            ["type", "keyboard", onType],
          ] as const
        ).map(([way, icon, onPress]) => (
          <button key={way} type="button" className={CHOICE} onClick={onPress}>
            <Icon of={icon} size={96} />
            <span className="text-[5vmin] font-bold">{t(`${way}.choose`)}</span>
            <span className="text-[2.6vmin] text-muted">{t(`${way}.chooseHint`)}</span>
          </button>
        ))}
      </div>
      {notices.length > 0 ? (
        <section
          aria-labelledby="notices"
          className="rounded-(--radius) border-2 border-warning bg-warning-soft p-[2vmin]"
        >
          <h2 id="notices" className="text-[3vmin] font-bold text-warning">
            {t("notices.title")}
          </h2>
          <ul className="mt-[1vmin] grid gap-[1vmin]">
            {notices.map(({ number, ticket }) => (
              <li key={number} className="flex flex-wrap items-center gap-[2vmin] text-[3vmin]">
                <span className="figures font-bold">{number}</span>
                {ticket ? <span>{t("notices.instead", { ticket })}</span> : null}
                <button type="button" className={QUIET} onClick={() => onSettled(number)}>
                  {t("notices.done")}
                  <span className="sr-only"> {number}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
};
