import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChangeType } from "@/components/wizard/ChangeType";
import { openTypes } from "@/lib/domain/types/known-types";
import { answered } from "../../../../../answered";
import { type FormPageProps, requireDraft } from "../draft";
import { changeTypeAction } from "./actions";

const about = async (): Promise<Metadata> => ({
  title: (await getTranslations("wizard.changeType"))("title"),
});

async function ChangeTypePage({ params, searchParams }: FormPageProps) {
  const draft = await requireDraft(params);
  const { to } = await searchParams;
  return (
    <ChangeType draft={draft} chosen={openTypes().find((type) => type === to)} action={changeTypeAction} />
  );
}

const { generateMetadata, Page } = answered(about, ChangeTypePage);
export { generateMetadata, Page as default };
