"use client";

import { type ChangeEvent, type MouseEvent, useId, useRef } from "react";
import { ScriptOnly } from "@/components/ui/ScriptOnly";
import { useHydrated } from "@/components/ui/use-hydrated";
import { Button } from "@/components/ui/Button";
import { Icon } from "@/components/ui/Icon";
import { PictureSources } from "./PictureSources";
import { UploadReport } from "./UploadReport";
import { useCrop } from "./use-crop";
import { useUpload } from "./use-upload";

interface UploadControlProps {
  readonly applicationId: string;
  readonly slot: string;
  /** Where the files are posted to, if not to the application of whoever is signed in. */
  readonly address?: string;
  /** The button's words, e.g. 上传照片. */
  readonly label: string;
  /** The name of the file input on a page without script. */
  readonly inputLabel: string;
  readonly accept: string;
  readonly multiple?: boolean;
  /** Any picture the browser reads is made into the applicant's photo first. */
  readonly crop?: boolean;
  /** The form that posts the file without script (see UploadForm). */
  readonly formId: string;
}

/** Pictures, and by the last name the files of a phone: asked for pictures alone, some browsers (WeChat's on Android) open
 *  the gallery and nothing else. */
const ANY_PICTURE = "image/*,.heic,.heif,application/octet-stream";

/** Chooses files and sends them at once; without script, a file input and a button of a plain form. */
export const UploadControl = (props: UploadControlProps) => {
  const {
    applicationId,
    slot,
    address,
    label,
    inputLabel,
    accept,
    multiple = false,
    crop = false,
    formId,
  } = props;
  const hydrated = useHydrated();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const upload = useUpload(applicationId, slot, { address });
  const { progress, send } = upload;
  const cropping = useCrop((photo) => void send([photo]));
  const chosen = (event: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(event.target.files ?? [])];
    event.target.value = "";
    const [first] = files;
    if (crop && first) void cropping.begin(first);
    else if (first) void send(files);
  };
  const choose = (event: MouseEvent): void => {
    event.preventDefault();
    if (!progress) input.current?.click();
  };
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <input
          ref={input}
          id={id}
          form={formId}
          name="file"
          type="file"
          accept={crop && hydrated ? ANY_PICTURE : accept}
          multiple={multiple}
          aria-label={inputLabel}
          onChange={hydrated ? chosen : undefined}
          className="sr-only noscript:not-sr-only noscript:w-full! noscript:text-sm"
          {...(hydrated ? { tabIndex: -1, "aria-hidden": true } : {})}
        />
        <Button
          type="submit"
          form={formId}
          tone="quiet"
          onClick={hydrated ? choose : undefined}
          aria-disabled={progress ? true : undefined}
        >
          <Icon of="upload" size={18} />
          {label}
        </Button>
        <ScriptOnly>
          <PictureSources onChosen={chosen} />
        </ScriptOnly>
      </div>
      {cropping.dialog}
      <UploadReport upload={upload} />
    </div>
  );
};
