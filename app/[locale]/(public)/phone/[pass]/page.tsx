import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { PhoneUpload } from "@/components/attachments/phone/PhoneUpload";
import { MessagePage } from "@/components/layout/MessagePage";
import { paths } from "@/lib/paths";
import { draftForStep } from "@/lib/server/db/questions/applicant/draft-for-step";
import { holderOfPass } from "@/lib/server/edge/uploads/phone-pass";
import { refusedUpload } from "@/lib/server/edge/uploads/refused-files";

interface PhonePageProps {
  readonly params: Promise<{ locale: string; pass: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("attachments.phone");
  return { title: t("fromPhone"), robots: { index: false } };
}

/** What a phone opens that scanned the code beside an application (see `issuePhonePass`). */
export default async function Phone({ params, searchParams }: PhonePageProps) {
  const { locale, pass } = await params;
  const holder = await holderOfPass(pass);
  const draft = holder && (await draftForStep(holder.actor, holder.applicationId));
  if (!draft) {
    const t = await getTranslations("errors.refusals.passOver");
    return <MessagePage icon="clock" title={t("title")} body={t("body")} />;
  }
  const back = `/${locale}${paths.phone(pass)}`;
  const { attachments, documents, errors } = await getMessages();
  const words = {
    attachments,
    documents: { photoVerdicts: documents.photoVerdicts },
    errors: { refusals: errors.refusals },
  };
  return (
    <NextIntlClientProvider messages={words}>
      <PhoneUpload draft={draft} pass={pass} back={back} refused={refusedUpload(await searchParams)} />
    </NextIntlClientProvider>
  );
}
