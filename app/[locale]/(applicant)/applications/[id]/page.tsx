import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { ApplicationOverview } from "@/components/applications/ApplicationOverview";
import { WithdrawForm } from "@/components/applications/WithdrawForm";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { applicationForApplicant } from "@/lib/server/db/questions/applicant/application-for-applicant";
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
  const application = await applicationForApplicant(actor, (await params).id);
  if (!application) notFound();
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
