import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InterviewCase } from "@/components/rooms/interview/InterviewCase";
import { UnreadableAtInterview } from "@/components/rooms/interview/UnreadableAtInterview";
import { paths } from "@/lib/paths";
import { notShown } from "@/lib/server/edge/http/leave-page";
import { requireOfficer } from "@/lib/server/edge/auth/actor";
import { caseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { answered } from "../../../../../answered";
import { deskCaseView, ticketAtHand, watermarkOf } from "../../case-props";
import { revealPassport } from "../../review/actions";
import { holdHere, resumeHere } from "../../ticket-actions";
import { failInterview, passInterview } from "../actions";

interface PageProps {
  readonly params: Promise<{ locale: string; id: string }>;
}

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("hall.interview"))("title") });

async function InterviewCasePage({ params }: PageProps) {
  const { id, locale } = await params;
  const officer = await requireOfficer("INTERVIEWER");
  const opened = await caseForOfficer(officer, id, "interview");
  const actions = { pass: passInterview, fail: failInterview };
  if (opened.access === "unreadable") return <UnreadableAtInterview found={opened.found} actions={actions} />;
  if (opened.access !== "yes") return notShown(paths.interview());
  const { found } = opened;
  return (
    <InterviewCase
      view={await deskCaseView(found, locale)}
      watermark={watermarkOf(officer)}
      ticket={ticketAtHand(found)}
      actions={{ ...actions, reveal: revealPassport, hold: holdHere, resume: resumeHere }}
    />
  );
}

const { generateMetadata, Page } = answered(about, InterviewCasePage);
export { generateMetadata, Page as default };
