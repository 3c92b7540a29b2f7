import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ApprovalCase } from "@/components/rooms/decisions/ApprovalCase";
import { fourEyesHold } from "@/lib/domain/case/guards";
import { UnreadableAtDecision } from "@/components/rooms/decisions/UnreadableAtDecision";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { paths } from "@/lib/paths";
import { now } from "@/lib/server/base/clock";
import { notShown } from "@/lib/server/edge/http/leave-page";
import { requireOfficer } from "@/lib/server/edge/auth/actor";
import { caseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { decisionQueue } from "@/lib/server/db/questions/officer/decision-queue";
import { answered } from "../../../../../answered";
import { acceptanceView, interviewFacts } from "../../acceptance-props";
import { deskCaseView, watermarkOf } from "../../case-props";
import { queueEntryOf } from "../../queue-entry";
import { revealPassport } from "../../review/actions";
import { approveCase, refuseCase } from "../actions";
import { validityChoice } from "../decision-props";

interface PageProps {
  readonly params: Promise<{ locale: string; id: string }>;
}

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("decisions"))("title") });

async function DecisionCasePage({ params }: PageProps) {
  const { id, locale } = await params;
  const officer = await requireOfficer("APPROVER");
  const opened = await caseForOfficer(officer, id, "decision");
  if (opened.access === "unreadable")
    return <UnreadableAtDecision found={opened.found} refuse={refuseCase} />;
  if (opened.access !== "yes") return notShown(paths.decisions());
  const { found } = opened;
  const { rows } = await decisionQueue(officer);
  return (
    <ApprovalCase
      view={await deskCaseView(found, locale)}
      queue={{
        readAt: shanghaiTime(now()),
        entries: rows.map(await queueEntryOf(locale, paths.decisionCase)),
      }}
      facts={found.acceptance && acceptanceView(found.acceptance, locale)}
      interview={interviewFacts(found.acceptance?.interview)}
      {...await validityChoice(found, locale)}
      mayDecide={fourEyesHold(officer.officerId, found)}
      watermark={watermarkOf(officer)}
      actions={{ approve: approveCase, refuse: refuseCase, reveal: revealPassport }}
    />
  );
}

const { generateMetadata, Page } = answered(about, DecisionCasePage);
export { generateMetadata, Page as default };
