import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { UnreadableAtWindow } from "@/components/rooms/hall/UnreadableAtWindow";
import { WindowCase } from "@/components/rooms/hall/WindowCase";
import { factsOfType } from "@/lib/domain/types/known-types";
import { paths } from "@/lib/paths";
import { notShown } from "@/lib/server/edge/http/leave-page";
import { requireOfficer } from "@/lib/server/edge/auth/actor";
import { caseForOfficer } from "@/lib/server/db/questions/officer/case-for-officer";
import { answered } from "../../../../../answered";
import { deskCaseView, ticketAtHand, watermarkOf } from "../../case-props";
import { interviewFacts, receiptFacts } from "../../acceptance-props";
import { correctionOf } from "./correction";
import { WINDOW_ACTIONS } from "./window-actions";
import { feeToTell, windowChecks } from "./window-checks";

interface PageProps {
  readonly params: Promise<{ locale: string; id: string }>;
}

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("hall.counter"))("title") });

async function CounterCasePage({ params }: PageProps) {
  const { id, locale } = await params;
  const officer = await requireOfficer("WINDOW");
  const opened = await caseForOfficer(officer, id, "window");
  if (opened.access === "unreadable")
    return <UnreadableAtWindow found={opened.found} actions={WINDOW_ACTIONS} />;
  if (opened.access !== "yes") return notShown(paths.counter());
  const { found } = opened;
  const { interview, receipt } = found.acceptance ?? {};
  return (
    <WindowCase
      view={await deskCaseView(found, locale)}
      interview={interviewFacts(interview)}
      receipt={receiptFacts(receipt, locale)}
      checks={await windowChecks(found)}
      ticket={ticketAtHand(found)}
      fee={feeToTell(found)}
      canInterview={factsOfType(found.type).interview !== undefined && !interview}
      {...await correctionOf(found, locale)}
      watermark={watermarkOf(officer)}
      actions={WINDOW_ACTIONS}
    />
  );
}

const { generateMetadata, Page } = answered(about, CounterCasePage);
export { generateMetadata, Page as default };
