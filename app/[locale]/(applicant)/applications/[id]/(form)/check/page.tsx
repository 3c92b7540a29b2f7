import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CheckPage } from "@/components/wizard/CheckPage";
import { findingViews } from "@/components/forms/finding-views";
import { currentForm } from "@/lib/domain/types/known-types";
import { answered } from "../../../../../answered";
import { type FormPageProps, requireDraft } from "../draft";
import { submitAction } from "./actions";

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("wizard"))("check") });

async function Check({ params }: FormPageProps) {
  const draft = await requireDraft(params);
  const findings = await findingViews(draft.findings, await getLocale(), {
    id: draft.id,
    form: currentForm(draft.type),
  });
  return <CheckPage draft={draft} findings={findings} action={submitAction} idempotencyKey={randomUUID()} />;
}

const { generateMetadata, Page } = answered(about, Check);
export { generateMetadata, Page as default };
