import { useEffect, useRef, useState } from "react";
import { useTranslations } from "next-intl";
import type { TicketView } from "./ticket-view";

const BUZZ = [400, 150, 400, 150, 800];

const sound = (speaker: AudioContext): void => {
  for (const [at, pitch] of [660, 880, 660, 880].entries()) {
    const tone = speaker.createOscillator();
    const volume = speaker.createGain();
    tone.frequency.value = pitch;
    volume.gain.value = 0.3;
    tone.connect(volume).connect(speaker.destination);
    tone.start(speaker.currentTime + at * 0.3);
    tone.stop(speaker.currentTime + at * 0.3 + 0.25);
  }
};

/** Who is called, and how often: another text is another call. */
const callOf = ({ number, calls, place }: TicketView): string => `${number} ${place} ${calls}`;

/** Says a call where the page is not looked at: the title changes, the phone buzzes and, where its holder wished, rings.
 *  Browsers give sound only to who has pressed something, so that it has to be turned on, and is heard once as a proof. */
export const useCallAlarm = (tickets: readonly TicketView[]) => {
  const t = useTranslations("ticket");
  const speaker = useRef<AudioContext>(undefined);
  const [isOn, setOn] = useState(false);
  const called = tickets.filter(({ status }) => status === "CALLED");
  const calls = called.map(callOf).join(", ");
  const heard = useRef(calls);
  const [first] = called;
  const title = first
    ? t(first.forInterview ? "titleToRoom" : "titleToWindow", { number: first.number, place: first.place })
    : "";

  useEffect(() => {
    if (!title) return;
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);

  useEffect(() => {
    if (heard.current === calls) return;
    heard.current = calls;
    if (!calls) return;
    // Not every browser has it, and none on a desk.
    if ("vibrate" in navigator) navigator.vibrate(BUZZ);
    if (speaker.current) sound(speaker.current);
  }, [calls]);

  const turn = (on: boolean): void => {
    setOn(on);
    if (on && typeof AudioContext === "function") {
      speaker.current = new AudioContext();
      sound(speaker.current);
    } else {
      void speaker.current?.close();
      speaker.current = undefined;
    }
  };
  return { isOn, turn };
};
