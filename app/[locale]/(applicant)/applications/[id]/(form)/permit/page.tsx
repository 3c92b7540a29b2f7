import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StepPage } from "@/components/wizard/StepPage";
import { answered } from "../../../../../answered";
import { saveStepAction } from "../actions";
import { type FormPageProps, openedFrom, requireDraft } from "../draft";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("vocabulary.steps");
  return { title: t("permit") };
}

export default answered(async function PermitPage({ params, searchParams }: FormPageProps) {
  const draft = await requireDraft(params);
  return (
    <StepPage draft={draft} step="permit" from={await openedFrom(searchParams)} action={saveStepAction} />
  );
});
