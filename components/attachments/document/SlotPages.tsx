import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { DocumentSlot as Slot } from "@/lib/domain/vocabulary";
import type { FileInfo } from "@/lib/server/db/repositories/files";
import { DocumentPage } from "./DocumentPage";
import { UploadControl } from "../UploadControl";
import { UploadForm } from "../UploadForm";
import { type RefusedUpload, UploadRefusal } from "../UploadRefusal";

/** What a document may be: pictures straight from the camera, or a PDF. */
const ACCEPTED = "image/jpeg,image/png,application/pdf";

export interface DocumentSlotProps {
  readonly applicationId: string;
  readonly slot: Slot;
  readonly required: boolean;
  readonly files: readonly FileInfo[];
  readonly back: string;
  /** What came of files posted without script. */
  readonly refused: RefusedUpload | undefined;
  /** What is there came back and has not been replaced yet. */
  readonly returned?: boolean;
  /** An officer's words on why it came back. */
  readonly note?: string;
  /** It was submitted: its last page is only replaced, the new one first. */
  readonly replaceOnly?: boolean;
  /** What the applicant may say to that. */
  readonly children?: ReactNode;
}

/** The pages of one document: why it came back, what is there, and the way to add to it. */
export const SlotPages = (props: DocumentSlotProps) => {
  const { applicationId, slot, files, back, refused, note, replaceOnly = false, children } = props;
  const t = useTranslations("attachments");
  const name = useTranslations("documents.slots")(`${slot}.short`);
  const formId = `upload-${slot}`;
  return (
    <>
      {note ? <p className="rounded-(--radius) bg-warning-soft p-3 text-[0.9375rem]">{note}</p> : null}
      <UploadRefusal refused={refused} slot={slot} />
      {files.length > 0 ? (
        <ul className="grid gap-3">
          {files.map((file) => (
            <DocumentPage
              key={file.id}
              file={file}
              document={name}
              back={back}
              removable={!replaceOnly || files.length > 1}
            />
          ))}
        </ul>
      ) : null}
      <UploadForm id={formId} applicationId={applicationId} slot={slot} back={back}>
        <UploadControl
          applicationId={applicationId}
          slot={slot}
          label={files.length > 0 ? t("addPage", { document: name }) : t("upload", { document: name })}
          inputLabel={t("choose", { document: name })}
          accept={ACCEPTED}
          multiple
          formId={formId}
        />
      </UploadForm>
      {children}
    </>
  );
};
