import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { ClockForm } from "@/components/demo/ClockForm";
import { Card } from "@/components/ui/Card";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { PageHeader } from "@/components/ui/PageHeader";
import { shanghaiDate, shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { formatMoment } from "@/lib/i18n/dates";
import { now, practiceOffset, realNow } from "@/lib/server/base/clock";
import { isDemo } from "@/lib/server/base/env";
import { notThere } from "@/lib/server/edge/http/turned-away";
import { answered } from "../../../answered";
import { clockAction } from "./actions";

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("demo.clock"))("title") });

async function ClockPage() {
  if (!isDemo()) notThere();
  const [locale, messages, t] = await Promise.all([
    getLocale(),
    getMessages(),
    getTranslations("demo.clock"),
  ]);
  const at = now();
  const moved = practiceOffset() !== 0;
  return (
    <div className="mx-auto grid max-w-2xl gap-5">
      <PageHeader title={t("title")} lead={t("lead")} />
      <Card title={moved ? t("moved") : t("isReal")}>
        <DefinitionList
          items={[
            { key: "now", term: t("now"), value: formatMoment(at, locale) },
            { key: "real", term: t("real"), value: formatMoment(realNow(), locale) },
          ]}
        />
      </Card>
      <NextIntlClientProvider messages={{ demo: { clock: messages.demo.clock } }}>
        <ClockForm action={clockAction} shown={`${shanghaiDate(at)}T${shanghaiTime(at)}`} moved={moved} />
      </NextIntlClientProvider>
    </div>
  );
}

const { generateMetadata, Page } = answered(about, ClockPage);
export { generateMetadata, Page as default };
