import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/Icon";
import { Pill } from "@/components/ui/Pill";
import type { FileInfo } from "@/lib/server/db/repositories/files";
import { photoKilobytes } from "@/lib/domain/attachments/photo-rules";
import { apiPaths } from "@/lib/paths";
import { DeleteFile } from "./DeleteFile";
import { PhotoVerdicts } from "./PhotoVerdicts";
import { UploadControl } from "./UploadControl";

/** Ids of the forms behind the photo's buttons; they stand outside the form of questions. */
export const PHOTO_FORMS = { upload: "photo-upload", remove: "photo-remove" } as const;

const TONES = { warned: "warning", good: "success", checking: "neutral" } as const;

interface PhotoBoxProps {
  readonly applicationId: string;
  readonly photo: FileInfo | undefined;
  readonly back: string;
  /** An officer sent this very photo back: that it keeps the rules helps nobody. */
  readonly returned?: boolean;
  /** It was submitted: another one takes its place, it is not taken away. */
  readonly replaceOnly?: boolean;
}

/** The applicant's photo, judged by the guide's rules, and the way to another one (guide §1.5). */
export const PhotoBox = ({
  applicationId,
  photo,
  back,
  returned = false,
  replaceOnly = false,
}: PhotoBoxProps) => {
  const t = useTranslations("wizard.photo");
  const rules = useTranslations("documents.photoRules");
  const warned = photo?.warnings ?? [];
  const look = warned.length > 0 ? "warned" : photo?.status === "CLEAN" ? "good" : "checking";
  const kilobytes = photoKilobytes(photo?.bytes ?? 0);
  return (
    <div id="PHOTO" className="grid grid-cols-[minmax(0,1fr)] gap-5 sm:grid-cols-[9rem_1fr]">
      <div className="grid aspect-3/4 w-36 max-w-full place-items-center overflow-hidden rounded-(--radius) border border-line bg-ground">
        {photo ? (
          <img
            src={apiPaths.file(photo.id, { view: 1 })}
            alt={t("preview")}
            className="size-full object-cover"
            data-file={photo.id}
          />
        ) : (
          <span className="grid justify-items-center gap-1 p-2 text-center text-sm text-muted">
            <Icon of="image-off" size={28} />
            {t("none")}
          </span>
        )}
      </div>
      <div className="grid content-start gap-3">
        {photo ? (
          <>
            <div className="flex flex-wrap items-center gap-3">
              <Pill tone={returned ? "warning" : TONES[look]}>{t(returned ? "toReplace" : look)}</Pill>
              <span className="figures text-sm text-muted">
                {t("size", { width: photo.width ?? 0, height: photo.height ?? 0, kilobytes })}
              </span>
            </div>
            {returned ? null : <PhotoVerdicts data={{}} warned={warned} />}
          </>
        ) : null}
        <div>
          <p className="font-semibold">{rules("title")}</p>
          <ol className="list-decimal pl-5 text-[0.9375rem] text-muted">
            <li>{rules("blueBackground")}</li>
            <li>{rules("pixels")}</li>
            <li>{rules("bytes")}</li>
          </ol>
          <p className="mt-2 text-[0.9375rem] noscript:hidden">{t("byUs")}</p>
        </div>
        <div className="flex flex-wrap items-start gap-3">
          <UploadControl
            applicationId={applicationId}
            slot="PHOTO"
            label={t("upload")}
            inputLabel={t("choose")}
            accept="image/jpeg"
            crop
            formId={PHOTO_FORMS.upload}
          />
          {photo && !replaceOnly ? (
            <DeleteFile
              fileId={photo.id}
              name=""
              label={t("remove")}
              back={back}
              formId={PHOTO_FORMS.remove}
            />
          ) : null}
        </div>
      </div>
    </div>
  );
};
