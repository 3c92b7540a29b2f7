"use client";

import { useEffect, useRef, useState } from "react";
import { LANGUAGES } from "@/lib/domain/languages";
import type { LocalText } from "@/lib/domain/text";
import { type DisplayWords, filled, placeName } from "./display-words";
import type { DisplayView } from "./use-hall-display";

type Call = DisplayView["calls"][number];

const keyOf = ({ number, place, calls }: Call): string => `${number} ${place} ${calls}`;

/** Two tones, as halls have them. */
const chime = (audio: AudioContext): void => {
  for (const [frequency, after] of [
    [659, 0],
    [523, 0.35],
  ] as const) {
    const [tone, volume] = [audio.createOscillator(), audio.createGain()];
    const start = audio.currentTime + after;
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0.4, start);
    volume.gain.exponentialRampToValueAtTime(0.001, start + 0.9);
    tone.connect(volume).connect(audio.destination);
    tone.start(start);
    tone.stop(start + 0.9);
  }
};

/** Chinese first, then English; one call after the other, as the browser queues them. */
const speak = (text: LocalText): void => {
  if (!("speechSynthesis" in window)) return;
  for (const [language, { tag }] of Object.entries(LANGUAGES)) {
    const said = text[language as keyof typeof LANGUAGES];
    if (!said) continue;
    const words = new SpeechSynthesisUtterance(said);
    words.lang = tag;
    words.rate = 0.9;
    window.speechSynthesis.speak(words);
  }
};

/** F012 is read sign by sign. */
const spelled = (number: string): string => [...number].join(" ");

/** Says each new call once, after somebody has started the sound: a browser makes none before it was touched.
 *  @returns whether it is on, and what starts it */
export const useAnnouncements = (calls: readonly Call[], words: DisplayWords) => {
  const audio = useRef<AudioContext | undefined>(undefined);
  const known = useRef<ReadonlySet<string>>(new Set(calls.map(keyOf)));
  const [isOn, setIsOn] = useState(false);

  useEffect(() => {
    const fresh = calls.filter((call) => call.open && !known.current.has(keyOf(call)));
    known.current = new Set(calls.map(keyOf));
    if (!isOn || fresh.length === 0) return;
    if (audio.current) chime(audio.current);
    for (const { number, place, forInterview } of fresh.toReversed())
      speak(filled(words.speak, { number: spelled(number), place: placeName(words, place, forInterview) }));
  }, [calls, isOn, words]);

  const start = (): void => {
    audio.current ??= new AudioContext();
    void audio.current.resume();
    chime(audio.current);
    setIsOn(true);
  };
  return { isOn, start };
};
