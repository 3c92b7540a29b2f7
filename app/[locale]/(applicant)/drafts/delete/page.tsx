import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { DeleteDrafts } from "@/components/applications/list/DeleteDrafts";
import { LIMITS } from "@/lib/server/db/limits";
import { ownById } from "@/lib/server/db/questions/applicant/own-by-id";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { answered } from "../../../answered";
import { deleteDraftsAction } from "../actions";

interface DeleteDraftsPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const about = async (): Promise<Metadata> => ({
  title: (await getTranslations("application.lists.deleteDrafts"))("title"),
});

async function DeleteDraftsPage({ searchParams }: DeleteDraftsPageProps) {
  const actor = await requireApplicant();
  const { id = [] } = await searchParams;
  const [drafts, { application, errors }] = await Promise.all([
    ownById(actor, [id].flat().slice(0, LIMITS.listPage)),
    getMessages(),
  ]);
  const messages = {
    application: { lists: { deleteDrafts: application.lists.deleteDrafts } },
    errors: { refusals: errors.refusals },
  };
  return (
    <NextIntlClientProvider messages={messages}>
      <DeleteDrafts drafts={drafts.filter(({ state }) => state === "DRAFT")} action={deleteDraftsAction} />
    </NextIntlClientProvider>
  );
}

const { generateMetadata, Page } = answered(about, DeleteDraftsPage);
export { generateMetadata, Page as default };
