import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { ApplicationOverview } from "@/components/applications/ApplicationOverview";
import { Unreadable } from "@/components/applications/Unreadable";
import { WithdrawForm } from "@/components/applications/WithdrawForm";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import {
  applicationForApplicant,
  unreadableOfApplicant,
} from "@/lib/server/db/questions/applicant/application-for-applicant";
import { deleteDraftAction, withdrawAction } from "./actions";

interface ApplicationPageProps {
  readonly params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("application.overview");
  return { title: t("title") };
}

export default async function ApplicationPage({ params }: ApplicationPageProps) {
  const actor = await requireApplicant();
  const { id } = await params;
  const application = await applicationForApplicant(actor, id);
  if (!application) return <Unreadable serial={(await unreadableOfApplicant(actor, id)) ?? notFound()} />;
  const { application: words, errors } = await getMessages();
  const draft = application.state === "DRAFT";
  return (
    <ApplicationOverview application={application}>
      {application.open.includes("withdraw") ? (
        <NextIntlClientProvider
          messages={{ application: { withdraw: words.withdraw }, errors: { refusals: errors.refusals } }}
        >
          <WithdrawForm
            action={draft ? deleteDraftAction : withdrawAction}
            applicationId={application.id}
            version={application.version}
            draft={draft}
          />
        </NextIntlClientProvider>
      ) : null}
    </ApplicationOverview>
  );
}
