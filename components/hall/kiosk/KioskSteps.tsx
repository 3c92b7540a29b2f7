"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Icon } from "@/components/ui/Icon";
import { HallClock } from "../HallClock";
import { askForTicket } from "./ask-for-ticket";
import type { KioskAnswer } from "./kiosk-answer";
import { keepPage } from "./keep-page";
import { QUIET } from "./kiosk-styles";
import { giveOffline } from "./offline-ticket";
import { RefusedStep } from "./RefusedStep";
import { ScanStep } from "./ScanStep";
import { StartStep } from "./StartStep";
import { TicketStep } from "./TicketStep";
import { TypeStep } from "./TypeStep";
import { useInTouch } from "./use-in-touch";
import { useSilence } from "./use-silence";

type Step = { readonly kind: "start" | "scan" | "type" | "waiting" } | KioskAnswer;

interface KioskStepsProps {
  readonly hallId: string;
  readonly hall: string;
  readonly now: string;
  readonly publicKey: string;
  readonly onOtherLanguage: () => void;
  /** BCP 47. */
  readonly otherLang: string;
  /** Nobody stands there any more. */
  readonly onForget: () => void;
}

/** The countdown is shown for its last seconds only. */
const SHOWN_SECONDS = 20;

/** One visitor after the other: start, scan or type, ticket or what to do instead, start. */
export const KioskSteps = (props: KioskStepsProps) => {
  const { hallId, hall, now, publicKey, onOtherLanguage, otherLang, onForget } = props;
  const t = useTranslations("kiosk");
  const [step, setStep] = useState<Step>({ kind: "start" });
  const [way, setWay] = useState<"scan" | "type">("type");
  const [asked, setAsked] = useState("");
  const { inTouch, notices, settle, hallTime, clock, code, lost } = useInTouch(hallId, now);
  const home = (): void => {
    setStep({ kind: "start" });
    onForget();
  };
  const left = useSilence(step.kind !== "start", home);
  useEffect(() => void keepPage(), []);

  const choose = (chosen: "scan" | "type"): void => {
    setWay(chosen);
    setStep({ kind: chosen });
  };
  const ask = async (text: string): Promise<void> => {
    setStep({ kind: "waiting" });
    setAsked(text);
    const answer = await askForTicket(hallId, text);
    if (answer?.kind === "refused" && answer.code === "notPaired") return window.location.reload();
    if (!answer) lost();
    setStep(answer ?? (await giveOffline({ hallId, text, publicKey, at: hallTime() })));
  };

  return (
    <>
      <header className="no-print flex flex-wrap items-center justify-between gap-[2vmin] text-[3vmin]">
        <p className="font-bold">{hall}</p>
        <div className="flex items-center gap-[3vmin]">
          <button type="button" lang={otherLang} className={QUIET} onClick={onOtherLanguage}>
            {t("language")}
          </button>
          {code ? (
            <p className="flex items-center gap-[1.5vmin] whitespace-nowrap">
              <span className="text-muted">{t("code")}</span>
              <strong className="font-mono text-[5vmin] tracking-widest">{code}</strong>
            </p>
          ) : null}
          <p className="border-l-2 border-line pl-[3vmin] text-[5vmin] whitespace-nowrap">
            <HallClock at={clock} />
          </p>
        </div>
        {inTouch ? null : (
          <p
            role="status"
            className="flex basis-full items-center gap-[1.5vmin] rounded-(--radius) border-2 border-warning bg-warning-soft p-[1.5vmin] text-[2.6vmin] font-semibold text-warning"
          >
            <Icon of="wifi-off" size={28} /> {t("away")}
          </p>
        )}
      </header>
      <div className="grid content-center py-[2vmin]">
        {step.kind === "start" ? (
          <StartStep
            notices={notices}
            onScan={() => choose("scan")}
            onType={() => choose("type")}
            onSettled={settle}
          />
        ) : null}
        {step.kind === "scan" ? (
          <ScanStep onCode={(text) => void ask(text)} onType={() => choose("type")} />
        ) : null}
        {step.kind === "type" ? <TypeStep onNumber={(text) => void ask(text)} /> : null}
        {step.kind === "waiting" ? (
          <div role="status">
            <h1 className="text-center text-[5vmin] font-bold">{t("wait")}</h1>
          </div>
        ) : null}
        {step.kind === "ticket" ? (
          <TicketStep
            tickets={step.tickets}
            others={step.others}
            hall={hall}
            onOthers={() => askForTicket(hallId, asked, "others")}
            onDone={home}
          />
        ) : null}
        {step.kind === "refused" ? (
          <RefusedStep code={step.code} data={step.data} onAgain={() => choose(way)} onHome={home} />
        ) : null}
      </div>
      <footer className="no-print flex min-h-[10vmin] flex-wrap items-center justify-between gap-[2vmin] text-[2.6vmin]">
        {step.kind === "start" ? null : (
          <>
            {step.kind === "scan" || step.kind === "type" ? (
              <button type="button" className={QUIET} onClick={home}>
                {t("home")}
              </button>
            ) : null}
            {left <= SHOWN_SECONDS ? (
              <p className="flex items-center gap-[2vmin]">
                <span className="figures">{t("silence", { seconds: left })}</span>
                <button type="button" className={QUIET}>
                  {t("stay")}
                </button>
              </p>
            ) : null}
          </>
        )}
      </footer>
    </>
  );
};
