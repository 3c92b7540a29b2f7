"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import Cropper from "react-easy-crop";
import "react-easy-crop/react-easy-crop.css";
import { Button } from "@/components/ui/Button";
import { Icon } from "@/components/ui/Icon";
import { mostZoom, PHOTO_ASPECT } from "@/lib/domain/attachments/photo-frame";
import { isPhotoUsable } from "@/lib/domain/attachments/photo-rules";
import { CropJudgement } from "./CropJudgement";
import { FaceFrame } from "./FaceFrame";
import { turned, writtenAs } from "./picture-source";
import { usePreparedPhoto } from "./use-prepared-photo";

interface PhotoCropperProps {
  readonly picture: HTMLCanvasElement;
  /** Of the chosen file, without its ending. */
  readonly name: string;
  readonly onUse: (photo: File) => void;
  /** Absent when the chosen file does not keep the rule as it is. */
  readonly onAsItIs: (() => void) | undefined;
  readonly onCancel: () => void;
}

const CENTRE = { x: 0, y: 0 };
/** Pixels an arrow key moves the picture. */
const KEY_STEP = 6;

/** The picture's address for the page; undefined until it is made. */
const useShown = (picture: HTMLCanvasElement): string | undefined => {
  const [shown, setShown] = useState<{ readonly picture: HTMLCanvasElement; readonly url: string }>();
  useEffect(() => {
    let [gone, made] = [false, ""];
    const show = async (): Promise<void> => {
      const blob = await writtenAs(picture, "image/jpeg", 0.9);
      if (gone) return;
      made = URL.createObjectURL(blob);
      setShown({ picture, url: made });
    };
    void show();
    return () => {
      gone = true;
      URL.revokeObjectURL(made);
    };
  }, [picture]);
  return shown?.picture === picture ? shown.url : undefined;
};

/** The picture behind a frame of the rule's proportion: it is moved by dragging or the arrow keys, zoomed by pinching, the
 *  wheel or the slider, turned by quarters, and judged whenever it comes to rest. */
export const PhotoCropper = ({ picture: chosen, name, onUse, onAsItIs, onCancel }: PhotoCropperProps) => {
  const t = useTranslations("attachments.crop");
  const [picture, setPicture] = useState(chosen);
  const url = useShown(picture);
  const [crop, setCrop] = useState(CENTRE);
  const [zoom, setZoom] = useState(1);
  const { prepared, judge, forget } = usePreparedPhoto(picture);
  const most = mostZoom(picture);
  const usable = url && prepared?.blob && isPhotoUsable(prepared.verdicts) ? prepared.blob : undefined;
  const judged = url !== undefined && prepared !== undefined;
  // Pressed while the photo is still judged: it is used as soon as it may be, instead of the press being lost.
  const wanted = useRef(false);
  const use = useCallback((): void => {
    wanted.current = !judged;
    if (usable) onUse(new File([usable], `${name}.jpg`, { type: "image/jpeg" }));
  }, [judged, usable, name, onUse]);
  useEffect(() => {
    if (wanted.current) use();
  }, [use]);
  const turn = (): void => {
    wanted.current = false;
    forget();
    setCrop(CENTRE);
    setZoom(1);
    setPicture(turned(picture));
  };
  return (
    <div className="grid gap-4 sm:grid-cols-[15rem_1fr]">
      <div className="relative mx-auto aspect-3/4 w-60 max-w-full overflow-hidden rounded-(--radius) bg-viewer">
        {url ? (
          <Cropper
            image={url}
            crop={crop}
            zoom={zoom}
            minZoom={1}
            maxZoom={most}
            aspect={PHOTO_ASPECT}
            objectFit="cover"
            showGrid={false}
            keyboardStep={KEY_STEP}
            zoomSpeed={0.3}
            disableAutomaticStylesInjection
            onCropChange={setCrop}
            onZoomChange={setZoom}
            onCropComplete={(_, part) => void judge(part)}
            mediaProps={{ alt: "" }}
            cropperProps={{ "aria-label": t("frame"), role: "group", "aria-describedby": "crop-keys" }}
          />
        ) : null}
        <FaceFrame />
      </div>
      <div className="grid content-start gap-3">
        <p className="text-[0.9375rem]">{t("face")}</p>
        <p id="crop-keys" className="text-sm text-muted">
          {t("keys")}
        </p>
        <label className="grid gap-1 text-[0.9375rem] font-semibold">
          {t("zoom")}
          <input
            type="range"
            min={1}
            max={most}
            step={0.02}
            value={zoom}
            disabled={most === 1}
            aria-valuetext={t("times", { zoom })}
            onChange={(event) => setZoom(Number(event.target.value))}
            className="min-h-11 w-full accent-primary"
          />
        </label>
        <div>
          <Button tone="quiet" size="sm" onClick={turn}>
            <Icon of="rotate-cw" size={17} />
            {t("turn")}
          </Button>
        </div>
        <div role="status">
          <CropJudgement prepared={prepared} />
        </div>
        <div className="sticky -bottom-4 -mx-4 -mb-4 flex flex-wrap gap-3 border-t border-line bg-surface p-4 sm:static sm:m-0 sm:border-0 sm:p-0">
          <Button aria-disabled={usable ? undefined : true} onClick={use}>
            {t("use")}
          </Button>
          {onAsItIs ? (
            <Button tone="quiet" onClick={onAsItIs}>
              {t("asItIs")}
            </Button>
          ) : null}
          <Button tone="link" onClick={onCancel}>
            {t("cancel")}
          </Button>
        </div>
      </div>
    </div>
  );
};
