import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { Article } from "@/components/public/Article";
import { TipForm } from "@/components/report/TipForm";
import { TipReceived } from "@/components/report/TipReceived";
import { TipStateForm } from "@/components/report/TipStateForm";
import { Notice } from "@/components/ui/Notice";
import { PhoneNumbers } from "@/components/ui/PhoneNumbers";
import { RETENTION_DAYS } from "@/lib/domain/retention";
import { paths } from "@/lib/paths";
import { today } from "@/lib/server/base/clock";
import { giveTipAction, tipStateAction } from "./actions";
import { sentFiles } from "./sent-files";

const YEARS = RETENTION_DAYS.tips / 365;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("report");
  return { title: t("title") };
}

interface ReportPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ReportPage({ searchParams }: ReportPageProps) {
  const received = sentFiles(await searchParams);
  const [t, { report, dates, errors }, locale] = await Promise.all([
    getTranslations("report"),
    getMessages(),
    getLocale(),
  ]);
  const again = `/${locale}${paths.report()}`;
  return (
    <Article title={t("title")} lead={t("lead")}>
      <Notice tone="warning">
        <PhoneNumbers>{t("urgent")}</PhoneNumbers>
      </Notice>
      <NextIntlClientProvider messages={{ report, dates, errors: { refusals: errors.refusals } }}>
        {received ? (
          <TipReceived {...received} again={again} />
        ) : (
          <TipForm
            action={giveTipAction}
            formKey={randomUUID()}
            today={today()}
            again={again}
            years={YEARS}
          />
        )}
        <TipStateForm action={tipStateAction} years={YEARS} />
      </NextIntlClientProvider>
    </Article>
  );
}
