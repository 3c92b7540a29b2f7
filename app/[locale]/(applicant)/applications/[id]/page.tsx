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
  type UnreadableApplication,
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
  if (application)
    return (
      <ApplicationOverview application={application}>
        <Withdraw found={{ ...application, draft: application.state === "DRAFT" }} />
      </ApplicationOverview>
    );
  const unreadable = (await unreadableOfApplicant(actor, id)) ?? notFound();
  return (
    <Unreadable serial={unreadable.serial}>
      <Withdraw found={unreadable} />
    </Unreadable>
  );
}

type Withdrawable = Pick<UnreadableApplication, "id" | "version" | "open" | "draft">;

/** Needs nothing of what was filled in, so that a case nobody can read does not keep its passport. */
async function Withdraw({ found: { id, version, open, draft } }: { readonly found: Withdrawable }) {
  if (!open.includes("withdraw")) return null;
  const { application: words, errors } = await getMessages();
  const messages = { application: { withdraw: words.withdraw }, errors: { refusals: errors.refusals } };
  const action = draft ? deleteDraftAction : withdrawAction;
  return (
    <NextIntlClientProvider messages={messages}>
      <WithdrawForm action={action} applicationId={id} version={version} draft={draft} />
    </NextIntlClientProvider>
  );
}
