import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeleteForm } from "@/components/attachments/DeleteFile";
import { PHOTO_FORMS, PhotoBox } from "@/components/attachments/PhotoBox";
import { UploadForm } from "@/components/attachments/UploadForm";
import { UploadRefusal } from "@/components/attachments/UploadRefusal";
import { PassportLines } from "@/components/wizard/passport/PassportLines";
import { ObtainPhoto } from "@/components/attachments/ObtainPhoto";
import { StepPage } from "@/components/wizard/StepPage";
import { PHOTO_SLOT } from "@/lib/domain/vocabulary";
import { paths } from "@/lib/paths";
import { refusedUpload } from "@/lib/server/edge/uploads/refused-files";
import { answered } from "../../../../../answered";
import { saveStepAction } from "../actions";
import { type FormPageProps, openedFrom, requireDraft } from "../draft";

const about = async (): Promise<Metadata> => ({
  title: (await getTranslations("vocabulary.steps"))("personal"),
});

async function PersonalPage({ params, searchParams }: FormPageProps) {
  const draft = await requireDraft(params);
  const { locale } = await params;
  const back = `/${locale}${paths.personal(draft.id)}`;
  const photo = draft.files.find((file) => file.slot === PHOTO_SLOT);
  return (
    <StepPage
      draft={draft}
      step="personal"
      from={await openedFrom(searchParams)}
      action={saveStepAction}
      atHead={{
        photo: (
          <>
            <UploadRefusal refused={refusedUpload(await searchParams)} slot={PHOTO_SLOT} />
            <PhotoBox applicationId={draft.id} photo={photo} back={back} />
          </>
        ),
        passport: <PassportLines applicationId={draft.id} files={draft.files} today={draft.today} />,
      }}
      beside={{ photoReceiptNo: <ObtainPhoto /> }}
    >
      <UploadForm id={PHOTO_FORMS.upload} applicationId={draft.id} slot={PHOTO_SLOT} back={back} />
      {photo ? <DeleteForm id={PHOTO_FORMS.remove} fileId={photo.id} back={back} /> : null}
    </StepPage>
  );
}

const { generateMetadata, Page } = answered(about, PersonalPage);
export { generateMetadata, Page as default };
