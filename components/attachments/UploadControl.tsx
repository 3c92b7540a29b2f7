"use client";

import { Upload as UploadIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ChangeEvent, type MouseEvent, useId, useRef } from "react";
import { useHydrated } from "@/components/ui/use-hydrated";
import { Button } from "@/components/ui/Button";
import { Icon } from "@/components/ui/Icon";
import { LinkButton } from "@/components/ui/LinkButton";
import { Notice } from "@/components/ui/Notice";
import { usePathname } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import { PhotoVerdicts } from "./PhotoVerdicts";
import { PictureSources } from "./PictureSources";
import { useCrop } from "./use-crop";
import { useUpload } from "./use-upload";

interface UploadControlProps {
  readonly applicationId: string;
  readonly slot: string;
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
  const { applicationId, slot, label, inputLabel, accept, multiple = false, crop = false, formId } = props;
  const t = useTranslations("attachments");
  const hydrated = useHydrated();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const { progress, faults, waiting, arrived, send } = useUpload(applicationId, slot);
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
          className={hydrated ? "sr-only" : "w-full text-sm"}
          {...(hydrated ? { tabIndex: -1, "aria-hidden": true } : {})}
        />
        <Button
          type="submit"
          form={formId}
          tone="quiet"
          onClick={hydrated ? choose : undefined}
          aria-disabled={progress ? true : undefined}
        >
          <Icon of={UploadIcon} size={18} />
          {label}
        </Button>
        {hydrated ? <PictureSources onChosen={chosen} /> : null}
      </div>
      {cropping.dialog}
      <div role="status" className="text-sm text-muted empty:hidden">
        {progress ? (
          <span className="grid gap-1">
            {t("sending", { name: progress.name, percent: progress.percent })}
            <progress value={progress.percent} max={100} aria-label={t("progress")} className="w-full" />
          </span>
        ) : arrived > 0 ? (
          t("arrived", { count: arrived })
        ) : null}
      </div>
      {waiting.length > 0 ? <SignInToGoOn names={waiting} /> : null}
      {faults.map(({ code, names, title, detail, data }) => (
        <Notice key={`${code} ${names[0]}`} tone="danger" title={title} live>
          <FileNames names={names} />
          {code === "photoRules" ? <PhotoVerdicts data={data} /> : null}
          <p>{detail}</p>
        </Notice>
      ))}
    </div>
  );
};

const FileNames = ({ names }: { readonly names: readonly string[] }) => (
  <ul className="text-sm">
    {names.map((name, at) => (
      <li key={`${at} ${name}`}>{name}</li>
    ))}
  </ul>
);

/** The session ended while files were sent: they wait on the device, and go on after the sign-in in this very tab. */
const SignInToGoOn = ({ names }: { readonly names: readonly string[] }) => {
  const t = useTranslations("attachments.signedOut");
  return (
    <Notice tone="danger" title={t("title")} live>
      <FileNames names={names} />
      <p>{t("body")}</p>
      <LinkButton href={paths.login(usePathname())} className="mt-3">
        {t("signIn")}
      </LinkButton>
    </Notice>
  );
};
