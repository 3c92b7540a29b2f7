import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { PaperAnswer } from "@/components/verify/PaperAnswer";
import { formatDay } from "@/lib/i18n/dates";
import { factsOfRequest } from "@/lib/server/edge/http/request-facts";
import { verifyPaper } from "@/lib/use-cases/reading/verify-paper";

interface PageProps {
  readonly params: Promise<{ token: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("verify");
  return { title: t("title"), robots: { index: false, follow: false } };
}

export default async function VerifyPage({ params }: PageProps) {
  const [{ token }, locale, given] = await Promise.all([params, getLocale(), headers()]);
  const answer = await verifyPaper({ token, address: factsOfRequest(given).address });
  if (answer.kind === "refused") return <PaperAnswer waitMinutes={Number(answer.data?.minutes ?? 60)} />;
  const found = answer.kind === "ok" ? answer.data : undefined;
  return <PaperAnswer found={found && { ...found, on: formatDay(found.on, locale) }} />;
}
