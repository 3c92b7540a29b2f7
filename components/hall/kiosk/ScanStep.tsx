"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Icon } from "@/components/ui/Icon";
import { PRIMARY } from "./kiosk-styles";
import { codeReader } from "./scan-code";

const EVERY_MS = 200;

interface ScanStepProps {
  readonly onCode: (text: string) => void;
  /** There is no camera: the number is typed instead. */
  readonly onType: () => void;
}

/** The camera, until it sees a code. */
export const ScanStep = ({ onCode, onType }: ScanStepProps) => {
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
  if (camera === "none")
    return (
      <div role="alert" className="grid justify-items-center gap-[3vmin] text-center">
        <Icon of="circle-alert" size={96} className="text-warning" />
        <h1 className="text-[5vmin] font-bold text-balance">{t("noCameraTitle")}</h1>
        <p className="max-w-[80vmin] text-[3.4vmin] text-balance">{t("noCamera")}</p>
        <button type="button" className={PRIMARY} onClick={onType}>
          {t("typeInstead")}
        </button>
      </div>
    );
  return (
    <div className="grid justify-items-center gap-[2vmin] text-center">
      <h1 className="text-[5vmin] font-bold">{t("title")}</h1>
      <p role="status" className="text-[2.6vmin] text-muted">
        {t(camera === "opening" ? "opening" : "body")}
      </p>
      <video
        ref={video}
        muted
        playsInline
        className="aspect-[4/3] w-[70vmin] rounded-(--radius) border-4 border-primary bg-viewer object-cover"
      />
    </div>
  );
};
