import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StepPage } from "@/components/wizard/StepPage";
import { saveStepAction } from "../actions";
import { type FormPageProps, requireDraft } from "../draft";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("vocabulary.steps");
  return { title: t("family") };
}

export default async function FamilyPage({ params }: FormPageProps) {
  const draft = await requireDraft(params);
  return <StepPage draft={draft} step="family" action={saveStepAction} />;
}
