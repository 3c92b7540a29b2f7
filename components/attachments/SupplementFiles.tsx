import { useTranslations } from "next-intl";
import { ItemReply } from "@/components/forms/returned/ItemReply";
import { Card } from "@/components/ui/Card";
import { Notice } from "@/components/ui/Notice";
import { isAnsweredByPaperAlone } from "@/lib/domain/case/item-answers";
import { cardsOf, documentSlotsOf } from "@/lib/domain/form/papers";
import { formOfCase } from "@/lib/domain/types/known-types";
import { type DocumentSlot, type FileSlot, PHOTO_SLOT } from "@/lib/domain/vocabulary";
import type { ApplicationView } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { DocumentPair } from "./document/DocumentPair";
import { PHOTO_FORMS, PhotoBox } from "./PhotoBox";
import { UploadForm } from "./UploadForm";
import { type RefusedUpload, UploadRefusal } from "./UploadRefusal";

interface SupplementFilesProps {
  readonly application: ApplicationView;
  readonly texts: Readonly<Record<string, string>>;
  /** Papers that show a returned answer, with the labels of the questions they show. */
  readonly showing: Readonly<Partial<Record<FileSlot, readonly string[]>>>;
  /** The form the replies belong to. */
  readonly formId: string;
  /** The papers may be brought along instead. */
  readonly bring: boolean;
  readonly back: string;
  /** What came of files posted without script. */
  readonly refused: RefusedUpload | undefined;
}

/** The photo and the documents that came back, those that show an open answer, and those the answers demand now; the
 *  others cannot be changed. */
export const SupplementFiles = (props: SupplementFilesProps) => {
  const { application, texts, showing, formId, bring, back, refused } = props;
  const t = useTranslations("wizard");
  const fields = useTranslations("fields.groups");
  const names = useTranslations("documents.slots");
  const { id, files, returnItems } = application;
  const photo = files.find((file) => file.slot === PHOTO_SLOT);
  const open = application.corrections?.slots ?? [];
  const missing = application.corrections?.complaints.missing ?? [];
  const form = formOfCase(application);
  const cards = cardsOf(
    form,
    documentSlotsOf(form).filter((slot) => open.includes(slot)),
  );
  const stillReturned = (slot: FileSlot): boolean =>
    returnItems.some(({ target, renewed }) => target === slot && !renewed);
  const replyTo = (slot: FileSlot) => {
    const item = returnItems.find(({ target }) => target === slot);
    if (!item || bring || isAnsweredByPaperAlone(item)) return null;
    return (
      <ItemReply
        paper
        target={slot}
        item={names(`${slot}.short`)}
        confirmed={item.reply.confirmed}
        words={item.reply.words}
        form={formId}
      />
    );
  };
  const noteOf = (slot: FileSlot): string => {
    if (texts[slot] !== undefined) return texts[slot];
    return missing.includes(slot) ? t("supplement.also.missing") : shows(showing[slot] ?? []);
  };
  const shows = (labels: readonly string[]): string =>
    t("supplement.shows", {
      items: labels.map((item) => t("supplement.quoted", { item })).join(t("supplement.and")),
    });
  const propsOf = (slot: DocumentSlot) => ({
    applicationId: id,
    slot,
    required: missing.includes(slot) || (texts[slot] !== undefined && !bring),
    files: files.filter((file) => file.slot === slot),
    back,
    refused,
    returned: stillReturned(slot),
    replaceOnly: true,
    note: noteOf(slot),
    children: replyTo(slot),
  });
  return (
    <>
      {!open.includes(PHOTO_SLOT) ? null : (
        <Card title={fields("photo")} titleId="group-photo">
          <Notice tone="warning" title={t("returned")} className="mb-4">
            {noteOf(PHOTO_SLOT)}
          </Notice>
          <UploadRefusal refused={refused} slot={PHOTO_SLOT} />
          <PhotoBox
            applicationId={id}
            photo={photo}
            back={back}
            returned={stillReturned(PHOTO_SLOT)}
            replaceOnly
          />
          {replyTo(PHOTO_SLOT)}
          <div hidden>
            <UploadForm id={PHOTO_FORMS.upload} applicationId={id} slot={PHOTO_SLOT} back={back} />
          </div>
        </Card>
      )}
      {cards.map(({ slot, translation }) => (
        <DocumentPair key={slot} original={propsOf(slot)} translation={translation && propsOf(translation)} />
      ))}
    </>
  );
};
