import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/PageHeader";
import { Pill } from "@/components/ui/Pill";
import { type FileSlot, PHOTO_SLOT } from "@/lib/domain/vocabulary";
import { apiPaths } from "@/lib/paths";
import type { DraftView } from "@/lib/server/db/questions/applicant/draft-for-step";
import { UploadControl } from "../UploadControl";
import { UploadForm } from "../UploadForm";
import { type RefusedUpload, UploadRefusal } from "../UploadRefusal";

interface PhoneUploadProps {
  readonly draft: DraftView;
  readonly pass: string;
  /** This page, with its locale. */
  readonly back: string;
  readonly refused: RefusedUpload | undefined;
}

const PICTURES = "image/jpeg,image/png,application/pdf";

/** The papers of an application that is open on another screen: what is there is counted, never shown, because whoever
 *  holds the code has not signed in. */
export const PhoneUpload = ({ draft, pass, back, refused }: PhoneUploadProps) => {
  const t = useTranslations("attachments");
  const words = useTranslations("documents");
  const photo = useTranslations("wizard.photo");
  const address = apiPaths.phone(pass);
  const slots: readonly FileSlot[] = [PHOTO_SLOT, ...draft.required, ...draft.optional];
  const nameOf = (slot: FileSlot): string => words(`slots.${slot}.short`);
  return (
    <div className="grid gap-4">
      <PageHeader title={t("phone.title", { serial: draft.serial.slice(-5) })} lead={t("phone.lead")} />
      <ul className="grid gap-3">
        {slots.map((slot) => {
          const count = draft.files.filter((file) => file.slot === slot).length;
          const optional = slot !== PHOTO_SLOT && draft.optional.includes(slot);
          const form = `upload-${slot}`;
          return (
            <li
              key={slot}
              id={slot}
              className="grid gap-3 rounded-(--radius) border border-line bg-surface p-4"
            >
              <div className="flex flex-wrap items-start justify-between gap-2">
                <h2 className="font-bold">{nameOf(slot)}</h2>
                <Pill tone={count > 0 ? "success" : optional ? "neutral" : "warning"}>
                  {count > 0 ? t("pages", { count }) : words(optional ? "optional" : "required")}
                </Pill>
              </div>
              <UploadRefusal refused={refused} slot={slot} />
              <UploadForm id={form} applicationId={draft.id} slot={slot} address={address} back={back}>
                <UploadControl
                  applicationId={draft.id}
                  slot={slot}
                  address={address}
                  label={slot === PHOTO_SLOT ? photo("upload") : t("upload", { document: nameOf(slot) })}
                  inputLabel={t("choose", { document: nameOf(slot) })}
                  accept={slot === PHOTO_SLOT ? "image/jpeg" : PICTURES}
                  multiple={slot !== PHOTO_SLOT}
                  crop={slot === PHOTO_SLOT}
                  formId={form}
                />
              </UploadForm>
            </li>
          );
        })}
      </ul>
    </div>
  );
};
