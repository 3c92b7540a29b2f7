import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { Article } from "@/components/public/Article";
import { TipForm } from "@/components/report/TipForm";
import { TipStateForm } from "@/components/report/TipStateForm";
import { Notice } from "@/components/ui/Notice";
import { PhoneNumbers } from "@/components/ui/PhoneNumbers";
import { RETENTION_DAYS } from "@/lib/domain/retention";
import { paths } from "@/lib/paths";
import { today } from "@/lib/server/base/clock";
import { giveTipAction, tipStateAction } from "./actions";

const YEARS = RETENTION_DAYS.tips / 365;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("report");
  return { title: t("title") };
}

export default async function ReportPage() {
  const [t, { report, dates, errors }, locale] = await Promise.all([
    getTranslations("report"),
    getMessages(),
    getLocale(),
  ]);
  return (
    <Article title={t("title")} lead={t("lead")}>
      <Notice tone="warning">
        <PhoneNumbers>{t("urgent")}</PhoneNumbers>
      </Notice>
      <NextIntlClientProvider messages={{ report, dates, errors: { refusals: errors.refusals } }}>
        <TipForm
          action={giveTipAction}
          formKey={randomUUID()}
          today={today()}
          again={`/${locale}${paths.report()}`}
          years={YEARS}
        />
        <TipStateForm action={tipStateAction} years={YEARS} />
      </NextIntlClientProvider>
    </Article>
  );
}
