"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { codeReader } from "./scan-code";

const EVERY_MS = 200;

/** The camera, until it sees a code. */
export const ScanStep = ({ onCode }: { readonly onCode: (text: string) => void }) => {
  const t = useTranslations("kiosk.scan");
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef(onCode);
  const [camera, setCamera] = useState<"opening" | "open" | "none">("opening");
  useEffect(() => {
    told.current = onCode;
  });
  useEffect(() => {
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const look = async (): Promise<void> => {
      const read = await codeReader();
      const text = video.current ? await read(video.current) : undefined;
      if (isOver) return;
      if (text) told.current(text);
      else timer = setTimeout(() => void look(), EVERY_MS);
    };
    const open = async (): Promise<void> => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { width: { ideal: 1280 } } });
        if (isOver || !video.current) return close();
        video.current.srcObject = stream;
        await video.current.play();
        setCamera("open");
        await look();
      } catch {
        if (!isOver) setCamera("none");
      }
    };
    const close = (): void => {
      isOver = true;
      clearTimeout(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    void open();
    return close;
  }, []);
  return (
    <div className="grid justify-items-center gap-[2vmin] text-center">
      <h1 className="text-[5vmin] font-bold">{t("title")}</h1>
      <p role="status" className="text-[2.6vmin] text-muted">
        {camera === "none" ? t("noCamera") : camera === "opening" ? t("opening") : t("body")}
      </p>
      <video
        ref={video}
        muted
        playsInline
        className={`aspect-[4/3] w-[70vmin] rounded-(--radius) border-4 border-primary bg-viewer object-cover ${camera === "none" ? "hidden" : ""}`}
      />
    </div>
  );
};
