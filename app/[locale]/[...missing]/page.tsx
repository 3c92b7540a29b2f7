import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { answerWith } from "@/lib/server/edge/answer-status";
import { SaidInstead } from "../said-instead";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("errorPages");
  return { title: t("notFoundTitle") };
}

/** An address inside a language that no page answers to. */
export default async function Missing() {
  await answerWith(404);
  return <SaidInstead why="notFound" />;
}
