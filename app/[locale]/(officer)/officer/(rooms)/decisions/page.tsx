import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { addressOf } from "@/components/desk/queue/queue-view";
import { DecisionQueue } from "@/components/rooms/decisions/DecisionQueue";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { paths } from "@/lib/paths";
import { now } from "@/lib/server/base/clock";
import { requireOfficer } from "@/lib/server/edge/auth/actor";
import { decisionQueue } from "@/lib/server/db/questions/officer/decision-queue";
import { answered } from "../../../../answered";
import { caseRows } from "../queue-entry";
import { askedOfDecisions } from "./decision-props";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("decisions"))("title") });

async function DecisionsPage({ params, searchParams }: PageProps) {
  const officer = await requireOfficer("APPROVER");
  const query = await searchParams;
  const { locale } = await params;
  const { done, serial } = query;
  const { decider, view, after, ...asked } = await askedOfDecisions(query, locale);
  const { rows, next } = await decisionQueue(officer, { ...asked, after, decider });
  return (
    <DecisionQueue
      rows={await caseRows(rows, locale, paths.decisionCase)}
      view={view}
      readAt={shanghaiTime(now())}
      done={typeof done === "string" ? done : undefined}
      serial={typeof serial === "string" ? serial : ""}
      next={next && addressOf(view, { after: next })}
      first={after === undefined ? undefined : addressOf(view)}
    />
  );
}

const { generateMetadata, Page } = answered(about, DecisionsPage);
export { generateMetadata, Page as default };
