import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ChooseTypeForm } from "@/components/forms/ChooseTypeForm";
import { ClosedType } from "@/components/forms/ClosedType";
import { Card } from "@/components/ui/Card";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import { isOpenType } from "@/lib/domain/application-types/registry";
import { APPLICATION_TYPES } from "@/lib/domain/application/vocabulary";
import { requireApplicant } from "@/lib/server/auth/actor";
import { today } from "@/lib/server/clock";
import { startAction } from "./actions";

interface ApplyPageProps {
  readonly params: Promise<{ type: string }>;
}

const typeOf = async (params: ApplyPageProps["params"]) => {
  const { type } = await params;
  return APPLICATION_TYPES.find((known) => known.toLowerCase() === type) ?? notFound();
};

export async function generateMetadata({ params }: ApplyPageProps): Promise<Metadata> {
  const [type, t, words] = await Promise.all([
    typeOf(params),
    getTranslations("apply"),
    getTranslations("vocabulary.types"),
  ]);
  return { title: `${words(type)} - ${t("title")}` };
}

export default async function ApplyPage({ params }: ApplyPageProps) {
  const type = await typeOf(params);
  await requireApplicant();
  if (!isOpenType(type)) return <ClosedType type={type} />;
  const [t, words, messages] = await Promise.all([
    getTranslations("apply"),
    getTranslations("vocabulary"),
    getMessages(),
  ]);
  const { apply, validation, errors } = messages;
  const types = APPLICATION_TYPES.map((each) => {
    const name = words(`typeOptions.${each}`);
    return {
      value: each,
      label: isOpenType(each) ? name : t("notOpen", { type: name }),
      open: isOpenType(each),
    };
  });
  return (
    <div className="grid max-w-3xl gap-5">
      <PageHeader
        title={t("heading")}
        over={t("breadcrumb", { type: words(`types.${type}`) })}
        lead={t("time")}
      />
      <Notice title={t("whoTitle")}>
        <ol className="list-decimal pl-5">
          <li>{t("who.inChina")}</li>
          <li>{t("who.family")}</li>
        </ol>
      </Notice>
      <Card>
        <NextIntlClientProvider messages={{ apply, validation, errors: { refusals: errors.refusals } }}>
          <ChooseTypeForm
            action={startAction}
            type={type}
            types={types}
            certificate={words("certificateTypes.RESIDENCE_PERMIT")}
            reason={words("permitReasons.FAMILY_OF_WORKER")}
            today={today()}
          />
        </NextIntlClientProvider>
      </Card>
    </div>
  );
}
