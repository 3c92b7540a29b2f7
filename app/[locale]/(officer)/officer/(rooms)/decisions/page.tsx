import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DecisionQueue } from "@/components/rooms/decisions/DecisionQueue";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { paths } from "@/lib/paths";
import { now } from "@/lib/server/base/clock";
import { requireOfficer } from "@/lib/server/edge/auth/actor";
import { decisionQueue } from "@/lib/server/db/questions/officer/decision-queue";
import { askedOfQueue } from "../queue-search";
import { decisionEntries } from "./decision-props";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("decisions"))("title") };
}

export default async function DecisionsPage({ params, searchParams }: PageProps) {
  const officer = await requireOfficer("APPROVER");
  const query = await searchParams;
  const { done, serial, after } = query;
  const { search, ...asked } = await askedOfQueue(query);
  const { rows, next } = await decisionQueue(officer, typeof after === "string" ? after : undefined, search);
  return (
    <DecisionQueue
      entries={await decisionEntries(rows, (await params).locale)}
      {...asked}
      readAt={shanghaiTime(now())}
      done={typeof done === "string" ? done : undefined}
      serial={typeof serial === "string" ? serial : ""}
      next={next && paths.decisions({ ...asked.asked, after: next })}
      first={after === undefined ? undefined : paths.decisions({ ...asked.asked })}
    />
  );
}
