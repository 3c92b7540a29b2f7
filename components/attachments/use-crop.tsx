"use client";

import { type ReactNode, useState } from "react";
import type { CropDialog } from "./crop/CropDialog";

interface Cropping {
  readonly file: File;
  readonly Dialog: typeof CropDialog;
}

/** The cropper over the page, loaded when the first picture is chosen: who types by hand never fetches it. Where it cannot
 *  be fetched the file goes to the server as it is, which judges it anyway. */
export const useCrop = (
  onPhoto: (photo: File) => void,
): { readonly dialog: ReactNode; readonly begin: (file: File) => Promise<void> } => {
  const [cropping, setCropping] = useState<Cropping>();
  const begin = async (file: File): Promise<void> => {
    try {
      const { CropDialog: Dialog } = await import("./crop/CropDialog");
      setCropping({ file, Dialog });
    } catch {
      onPhoto(file);
    }
  };
  const close = (): void => setCropping(undefined);
  const take = (photo: File): void => {
    close();
    onPhoto(photo);
  };
  const dialog = cropping ? <cropping.Dialog file={cropping.file} onPhoto={take} onCancel={close} /> : null;
  return { dialog, begin };
};
