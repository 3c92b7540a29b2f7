import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/PageHeader";
import { cardsOf } from "@/lib/domain/form/papers";
import { currentForm } from "@/lib/domain/types/known-types";
import { type FileSlot, PHOTO_SLOT } from "@/lib/domain/vocabulary";
import { apiPaths } from "@/lib/paths";
import type { DraftView } from "@/lib/server/db/questions/applicant/draft-for-step";
import { SlotPill } from "../document/SlotPill";
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
export const PhoneUpload = (props: PhoneUploadProps) => {
  const { draft } = props;
  const t = useTranslations("attachments");
  const words = useTranslations("documents.slots");
  const slots: readonly FileSlot[] = [PHOTO_SLOT, ...draft.required, ...draft.optional];
  const countOf = (slot: FileSlot): number => draft.files.filter((file) => file.slot === slot).length;
  return (
    <div className="grid gap-4">
      <PageHeader title={t("phone.title", { serial: draft.serial.slice(-5) })} lead={t("phone.lead")} />
      <ul className="grid gap-3">
        {cardsOf(currentForm(draft.type), slots).map(({ slot, translation }) => (
          <li
            key={slot}
            data-card={slot}
            className="grid gap-3 rounded-(--radius) border border-line bg-surface p-4"
          >
            <div className="flex flex-wrap items-start justify-between gap-2">
              <h2 className="font-bold">{words(`${slot}.short`)}</h2>
              <SlotPill
                count={countOf(slot)}
                {...(translation ? { translations: countOf(translation) } : {})}
                required={slot === PHOTO_SLOT || draft.required.includes(slot)}
              />
            </div>
            {translation ? (
              <>
                <PhoneSlot {...props} slot={slot} title={t("pair.original")} />
                <PhoneSlot {...props} slot={translation} title={t("pair.translation")} />
              </>
            ) : (
              <PhoneSlot {...props} slot={slot} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};

interface PhoneSlotProps extends PhoneUploadProps {
  readonly slot: FileSlot;
  /** Which part of a pair it is. */
  readonly title?: string;
}

const PhoneSlot = ({ draft, pass, back, refused, slot, title }: PhoneSlotProps) => {
  const t = useTranslations("attachments");
  const photo = useTranslations("wizard.photo");
  const document = useTranslations("documents.slots")(`${slot}.short`);
  const address = apiPaths.phone(pass);
  const form = `upload-${slot}`;
  return (
    <div id={slot} className="grid gap-2">
      {title ? <h3 className="text-[0.9375rem] font-semibold">{title}</h3> : null}
      <UploadRefusal refused={refused} slot={slot} />
      <UploadForm id={form} applicationId={draft.id} slot={slot} address={address} back={back}>
        <UploadControl
          applicationId={draft.id}
          slot={slot}
          address={address}
          label={slot === PHOTO_SLOT ? photo("upload") : t("upload", { document })}
          inputLabel={t("choose", { document })}
          accept={slot === PHOTO_SLOT ? "image/jpeg" : PICTURES}
          multiple={slot !== PHOTO_SLOT}
          crop={slot === PHOTO_SLOT}
          formId={form}
        />
      </UploadForm>
    </div>
  );
};
