import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AttachmentsPage } from "@/components/attachments/AttachmentsPage";
import { PhoneCode } from "@/components/attachments/phone/PhoneCode";
import { paths } from "@/lib/paths";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { publicUrl } from "@/lib/server/base/env";
import { issuePhonePass, PHONE_PASS_MINUTES } from "@/lib/server/edge/uploads/phone-pass";
import { refusedUpload } from "@/lib/server/edge/uploads/refused-files";
import { answered } from "../../../../../answered";
import { type FormPageProps, requireDraft } from "../draft";
import { confirmAttachmentsAction } from "./actions";

const about = async (): Promise<Metadata> => ({
  title: (await getTranslations("vocabulary.steps"))("attachments"),
});

async function Attachments({ params, searchParams }: FormPageProps) {
  const draft = await requireDraft(params);
  const { locale } = await params;
  const pass = issuePhonePass(await requireApplicant(), draft.id);
  const phone = `${publicUrl()}/${locale}${paths.phone(pass)}`;
  const back = `/${locale}${paths.attachments(draft.id)}`;
  return (
    <AttachmentsPage
      draft={draft}
      back={back}
      refused={refusedUpload(await searchParams)}
      phone={<PhoneCode address={phone} minutes={PHONE_PASS_MINUTES} />}
      confirm={confirmAttachmentsAction}
    />
  );
}

const { generateMetadata, Page } = answered(about, Attachments);
export { generateMetadata, Page as default };
