"use client";

import { type MouseEvent, useEffect, useId, useRef } from "react";
import { ScriptOnly } from "@/components/ui/ScriptOnly";
import { useHydrated } from "@/components/ui/use-hydrated";
import { Button, buttonClass } from "@/components/ui/Button";
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

/** The button's looks until script runs: the browser itself opens the chooser, and what is chosen waits for the script. */
const SCRIPT_IS_COMING = "noscript:hidden! peer-focus-visible:outline-3";

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
  const take = (from: HTMLInputElement): void => {
    const files = [...(from.files ?? [])];
    from.value = "";
    const [first] = files;
    if (crop && first) void cropping.begin(first);
    else if (first) void send(files);
  };
  const takeFirst = useRef(take);
  // Chosen before the page came alive: the browser kept it in the input, and tells nobody again.
  useEffect(() => void (input.current?.files?.length && takeFirst.current(input.current)), []);
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
          onChange={({ target }) => take(target)}
          className="peer sr-only noscript:not-sr-only noscript:w-full! noscript:text-sm"
          {...(hydrated ? { tabIndex: -1, "aria-hidden": true } : {})}
        />
        {hydrated ? null : (
          <label htmlFor={id} className={buttonClass("quiet", "md", SCRIPT_IS_COMING)}>
            <Icon of="upload" size={18} />
            {label}
          </label>
        )}
        <Button
          type="submit"
          form={formId}
          tone="quiet"
          className={hydrated ? "" : "hidden! noscript:inline-flex!"}
          onClick={hydrated ? choose : undefined}
          aria-disabled={progress ? true : undefined}
        >
          {hydrated ? <Icon of="upload" size={18} /> : null}
          {label}
        </Button>
        <ScriptOnly>
          <PictureSources onChosen={({ target }) => take(target)} />
        </ScriptOnly>
      </div>
      {cropping.dialog}
      <UploadReport upload={upload} />
    </div>
  );
};
