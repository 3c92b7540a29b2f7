import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StepPage } from "@/components/wizard/StepPage";
import { answered } from "../../../../../answered";
import { saveStepAction } from "../actions";
import { type FormPageProps, openedFrom, requireDraft } from "../draft";

const about = async (): Promise<Metadata> => ({
  title: (await getTranslations("vocabulary.steps"))("family"),
});

async function FamilyPage({ params, searchParams }: FormPageProps) {
  const draft = await requireDraft(params);
  return (
    <StepPage draft={draft} step="family" from={await openedFrom(searchParams)} action={saveStepAction} />
  );
}

const { generateMetadata, Page } = answered(about, FamilyPage);
export { generateMetadata, Page as default };
