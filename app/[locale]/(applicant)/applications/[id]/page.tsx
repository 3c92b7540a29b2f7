import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ApplicationOverview } from "@/components/applications/ApplicationOverview";
import { Unreadable } from "@/components/applications/Unreadable";
import { paths } from "@/lib/paths";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import {
  applicationForApplicant,
  unreadableOfApplicant,
} from "@/lib/server/db/questions/applicant/application-for-applicant";
import { leavePage } from "@/lib/server/edge/http/leave-page";
import { notThere } from "@/lib/server/edge/http/turned-away";
import { waitingOf } from "@/lib/server/db/questions/visit/waiting-of";
import { answered } from "../../../answered";
import { PassportChange } from "./passport-change";
import { TicketOfCase } from "./ticket-of-case";
import { Withdraw } from "./withdraw";

interface ApplicationPageProps {
  readonly params: Promise<{ id: string }>;
}

const about = async (): Promise<Metadata> => ({
  title: (await getTranslations("application.overview"))("title"),
});

async function ApplicationPage({ params }: ApplicationPageProps) {
  const actor = await requireApplicant();
  const { id } = await params;
  const application = await applicationForApplicant(actor, id);
  if (application?.state === "DRAFT") return leavePage(paths.draft(id));
  if (application)
    return (
      <ApplicationOverview
        application={application}
        waiting={await waitingOf(actor, id)}
        live={<TicketOfCase application={application} />}
      >
        <PassportChange found={application} />
        <Withdraw found={{ ...application, draft: false }} />
      </ApplicationOverview>
    );
  const unreadable = (await unreadableOfApplicant(actor, id)) ?? notThere();
  return (
    <Unreadable serial={unreadable.serial}>
      <Withdraw found={unreadable} />
    </Unreadable>
  );
}

const { generateMetadata, Page } = answered(about, ApplicationPage);
export { generateMetadata, Page as default };
