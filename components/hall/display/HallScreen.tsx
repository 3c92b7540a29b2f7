"use client";

import { Icon } from "@/components/ui/Icon";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { Both } from "../Both";
import { HallClock } from "../HallClock";
import { CallBoard } from "./CallBoard";
import { type DisplayWords, filled } from "./display-words";
import { NextBoard } from "./NextBoard";
import { PlaceBoard } from "./PlaceBoard";
import { useAnnouncements } from "./use-announcements";
import { type DisplayView, useHallDisplay } from "./use-hall-display";

interface HallScreenProps {
  readonly hallId: string;
  readonly initial: DisplayView;
  readonly words: DisplayWords;
}

/** 叫号屏: what is called, who is next, and where; numbers only. */
export const HallScreen = ({ hallId, initial, words }: HallScreenProps) => {
  const { view, connection } = useHallDisplay(hallId, initial);
  const { isOn, start } = useAnnouncements(view.calls, words);
  return (
    <main className="grid h-dvh grid-rows-[auto_minmax(0,1fr)_auto] gap-[1.6vmin] bg-ground p-[2vmin] text-[2.6vmin] leading-tight">
      <header className="flex flex-wrap items-center justify-between gap-x-[3vmin] gap-y-[1vmin]">
        <h1 className="text-[4vmin] font-bold">
          <Both text={view.name} />
        </h1>
        <div className="flex flex-wrap items-center gap-x-[2vmin] gap-y-[1vmin] portrait:w-full portrait:justify-between">
          {isOn ? (
            <p className="flex items-center gap-[1vmin] text-muted">
              <Icon of="volume-2" /> <Both text={words.sound} inline second="" />
            </p>
          ) : (
            <button
              type="button"
              onClick={start}
              className="min-h-11 rounded-(--radius) border border-primary bg-primary px-[2vmin] py-[1vmin] font-semibold text-on-primary"
            >
              <Both text={words.start} inline second="" />
            </button>
          )}
          <p className="flex items-center gap-[1.5vmin] whitespace-nowrap">
            <span className="text-muted">
              <Both text={words.code} second="text-[0.8em]" />
            </span>
            <strong className="font-mono text-[5vmin] tracking-widest">{view.code}</strong>
          </p>
          <p className="text-[5vmin] whitespace-nowrap landscape:border-l-2 landscape:border-line landscape:pl-[2.5vmin] landscape:text-[6vmin]">
            <HallClock at={view.at} />
          </p>
        </div>
        {connection === "away" ? (
          <p
            role="status"
            className="flex basis-full items-center gap-[1.5vmin] rounded-(--radius) border border-warning bg-warning-soft p-[1.5vmin] font-semibold text-warning"
          >
            <Icon of="wifi-off" size={28} />
            <span>
              <Both text={filled(words.stale, { time: shanghaiTime(new Date(view.at)) })} second="" />
            </span>
          </p>
        ) : null}
      </header>
      <div className="grid min-h-0 gap-[1.6vmin] landscape:grid-cols-[3fr_2fr] portrait:grid-rows-[minmax(0,3fr)_minmax(0,2fr)]">
        <CallBoard calls={view.calls} words={words} />
        <NextBoard next={view.next} waiting={view.waiting} words={words} />
      </div>
      <PlaceBoard view={view} words={words} />
    </main>
  );
};
