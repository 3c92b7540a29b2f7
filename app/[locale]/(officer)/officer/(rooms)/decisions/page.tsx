import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DecisionQueue } from "@/components/rooms/decisions/DecisionQueue";
import { requireOfficer } from "@/lib/server/edge/auth/actor";
import { decisionQueue } from "@/lib/server/db/questions/officer/decision-queue";
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
  const { done, serial } = await searchParams;
  return (
    <DecisionQueue
      entries={await decisionEntries(await decisionQueue(officer), (await params).locale)}
      done={typeof done === "string" ? done : undefined}
      serial={typeof serial === "string" ? serial : ""}
    />
  );
}
