import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { Notice } from "@/components/ui/Notice";
import { documentSlotsOf } from "@/lib/domain/types/known-types";
import { PHOTO_SLOT } from "@/lib/domain/vocabulary";
import type { ApplicationView } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { DeleteForm } from "./DeleteFile";
import { DocumentSlot } from "./DocumentSlot";
import { PHOTO_FORMS, PhotoBox } from "./PhotoBox";
import { UploadForm } from "./UploadForm";
import { UploadRefusal } from "./UploadRefusal";

interface SupplementFilesProps {
  readonly application: ApplicationView;
  readonly texts: Readonly<Record<string, string>>;
  readonly back: string;
  readonly query: Readonly<Record<string, string | string[] | undefined>>;
}

/** The photo and the documents that came back; the others cannot be changed. */
export const SupplementFiles = ({ application, texts, back, query }: SupplementFilesProps) => {
  const t = useTranslations("wizard");
  const fields = useTranslations("fields.groups");
  const { id, files } = application;
  const photo = files.find((file) => file.slot === PHOTO_SLOT);
  const slots = documentSlotsOf(application.type).filter((slot) => texts[slot] !== undefined);
  return (
    <>
      {texts[PHOTO_SLOT] === undefined ? null : (
        <Card title={fields("photo")} titleId="group-photo">
          <Notice tone="warning" title={t("returned")} className="mb-4">
            {texts[PHOTO_SLOT]}
          </Notice>
          <UploadRefusal query={query} slot={PHOTO_SLOT} />
          <PhotoBox applicationId={id} photo={photo} back={back} />
          <div hidden>
            <UploadForm id={PHOTO_FORMS.upload} applicationId={id} slot={PHOTO_SLOT} back={back} />
            {photo ? <DeleteForm id={PHOTO_FORMS.remove} fileId={photo.id} back={back} /> : null}
          </div>
        </Card>
      )}
      {slots.map((slot) => (
        <DocumentSlot
          key={slot}
          applicationId={id}
          slot={slot}
          required
          files={files.filter((file) => file.slot === slot)}
          back={back}
          query={query}
          note={texts[slot]}
        />
      ))}
    </>
  );
};
