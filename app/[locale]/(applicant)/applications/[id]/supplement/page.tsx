import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SupplementPage } from "@/components/wizard/SupplementPage";
import { answeringEvent } from "@/lib/domain/case/item-answers";
import { paths } from "@/lib/paths";
import { leavePage } from "@/lib/server/edge/http/leave-page";
import { refusedUpload } from "@/lib/server/edge/uploads/refused-files";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { today } from "@/lib/server/base/clock";
import { applicationForApplicant } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { answered } from "../../../../answered";
import { leaveWithoutCase } from "../no-case";
import { supplementAction } from "./actions";

interface PageProps {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const about = async (): Promise<Metadata> => ({
  title: (await getTranslations("wizard.supplement"))("pageTitle"),
});

async function Supplement({ params, searchParams }: PageProps) {
  const { id } = await params;
  const actor = await requireApplicant();
  const application = await applicationForApplicant(actor, id);
  if (!application) return leaveWithoutCase(actor, id);
  const locale = await getLocale();
  const event = answeringEvent(application.state);
  if (!event) return leavePage(paths.application(id));
  return (
    <SupplementPage
      application={application}
      event={event}
      refused={refusedUpload(await searchParams)}
      back={`/${locale}${paths.supplement(id)}`}
      today={today()}
      action={supplementAction}
      idempotencyKey={randomUUID()}
    />
  );
}

const { generateMetadata, Page } = answered(about, Supplement);
export { generateMetadata, Page as default };
