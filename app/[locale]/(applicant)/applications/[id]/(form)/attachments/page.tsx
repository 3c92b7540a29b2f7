import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AttachmentsPage } from "@/components/attachments/AttachmentsPage";
import { paths } from "@/lib/paths";
import { refusedUpload } from "@/lib/server/edge/uploads/refused-files";
import { type FormPageProps, requireDraft } from "../draft";
import { confirmAttachmentsAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("vocabulary.steps");
  return { title: t("attachments") };
}

export default async function Attachments({ params, searchParams }: FormPageProps) {
  const draft = await requireDraft(params);
  const { locale } = await params;
  const back = `/${locale}${paths.attachments(draft.id)}`;
  return (
    <AttachmentsPage
      draft={draft}
      back={back}
      refused={refusedUpload(await searchParams)}
      confirm={confirmAttachmentsAction}
    />
  );
}
