"use client";

import { useTranslations } from "next-intl";
import { type SyntheticEvent, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { Size } from "@/lib/domain/attachments/photo-frame";
import { PhotoCropper } from "./PhotoCropper";
import { openPicture } from "./picture-source";
import { keepsTheRule } from "./prepare-photo";

interface CropDialogProps {
  readonly file: File;
  /** The photo to be sent; the chosen file itself when this browser cannot read it, so that the server says why. */
  readonly onPhoto: (photo: File) => void;
  readonly onCancel: () => void;
}

interface Opened {
  readonly canvas: HTMLCanvasElement;
  readonly size: Size;
}

/** What is done in here is no answer of the form the button stands in. */
const ownOnly = (event: SyntheticEvent): void => event.stopPropagation();

/** Opens a picture of any size and kind the browser reads, and makes the photo of it. A window of its own, outside the
 *  form of questions, which keeps the focus until it is closed. */
export const CropDialog = ({ file, onPhoto, onCancel }: CropDialogProps) => {
  const t = useTranslations("attachments.crop");
  const dialog = useRef<HTMLDialogElement>(null);
  const [opened, setOpened] = useState<Opened>();
  const answer = useRef(onPhoto);
  useEffect(() => void (answer.current = onPhoto));
  useEffect(() => {
    let gone = false;
    const open = async (): Promise<void> => {
      const found = await openPicture(file);
      if (gone) return;
      if (found) setOpened(found);
      else answer.current(file);
    };
    const element = dialog.current;
    element?.showModal();
    void open();
    return () => {
      gone = true;
      element?.close();
    };
  }, [file]);
  return createPortal(
    <dialog
      ref={dialog}
      aria-labelledby="crop-title"
      onCancel={onCancel}
      onChange={ownOnly}
      onBlur={ownOnly}
      onFocus={ownOnly}
      onPointerDown={ownOnly}
      className="m-auto max-h-[calc(100dvh-1rem)] w-[min(44rem,calc(100vw-1rem))] max-w-none rounded-(--radius) border border-line bg-surface p-4 text-ink shadow-(--shadow-raised) backdrop:bg-viewer/70 sm:p-6"
    >
      <h2 id="crop-title" className="mb-4 text-lg font-bold">
        {t("title")}
      </h2>
      {opened ? (
        <PhotoCropper
          picture={opened.canvas}
          name={file.name.replace(/\.\w+$/, "")}
          onUse={onPhoto}
          onAsItIs={keepsTheRule(file, opened.size) ? () => onPhoto(file) : undefined}
          onCancel={onCancel}
        />
      ) : (
        <p role="status">{t("opening")}</p>
      )}
    </dialog>,
    document.body,
  );
};
