import { useTranslations } from "next-intl";
import type { ChangeEvent } from "react";
import { PictureSources } from "@/components/attachments/PictureSources";
import { UploadReport } from "@/components/attachments/UploadReport";
import { useUpload } from "@/components/attachments/use-upload";
import { Button, buttonClass } from "@/components/ui/Button";
import { Icon } from "@/components/ui/Icon";
import { Notice } from "@/components/ui/Notice";
import { apiPaths } from "@/lib/paths";
import { useLinesOfPicture } from "./use-lines-of-picture";

/** A page of the passport that was uploaded. */
export interface PassportPage {
  readonly id: string;
  readonly name: string;
}

interface PassportPictureProps {
  readonly applicationId: string;
  /** The pages there, whose place a new picture takes. */
  readonly pages: readonly PassportPage[];
  readonly onLines: (lines: readonly [string, string]) => void;
}

/** One picture of the passport's page does twice: it becomes the document, instead of the one before it, and its lines are
 *  read on the device. */
export const PassportPicture = ({ applicationId, pages, onLines }: PassportPictureProps) => {
  const t = useTranslations("wizard.mrz.picture");
  const upload = useUpload(applicationId, "PASSPORT_INFO", { replaces: true });
  const { reading, read, cancel } = useLinesOfPicture(onLines);
  const chosen = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    event.target.value = "";
    if (!file) return;
    void upload.send([file]);
    void read(file);
  };
  return (
    <div className="grid gap-2">
      <p className="font-semibold">{t("title")}</p>
      <p className="text-[0.9375rem] text-muted">{t("body")}</p>
      {pages.length > 0 ? (
        <div className="text-[0.9375rem]">
          <p>{t("there")}</p>
          <ul>
            {pages.map(({ id, name }) => (
              <li key={id}>
                <a
                  href={apiPaths.file(id, { view: 1 })}
                  target="_blank"
                  rel="noreferrer"
                  className="link inline-flex min-h-11 items-center break-all"
                >
                  {t("open", { name })}
                </a>
              </li>
            ))}
          </ul>
          <p className="text-muted">{t("replaces")}</p>
        </div>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <label className={buttonClass("quiet", "md", "has-focus-visible:outline-3")}>
          <Icon of="file-image" size={18} />
          {t("choose")}
          <input type="file" accept="image/jpeg,image/png,.jpg,.png" onChange={chosen} className="sr-only" />
        </label>
        <PictureSources onChosen={chosen} />
      </div>
      <UploadReport upload={upload} />
      <div role="status" className="text-[0.9375rem] empty:hidden">
        {reading.kind === "reading" ? t("reading", { percent: reading.percent }) : null}
      </div>
      {reading.kind === "reading" ? (
        <div>
          <Button tone="quiet" size="sm" onClick={cancel}>
            {t("cancel")}
          </Button>
        </div>
      ) : null}
      {reading.kind === "unread" || reading.kind === "away" ? (
        <Notice tone="warning" title={t(`${reading.kind}.title`)} live>
          <p>{t(`${reading.kind}.body`)}</p>
        </Notice>
      ) : null}
    </div>
  );
};
