import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { Article } from "@/components/public/Article";
import { StatusForm } from "@/components/status/StatusForm";
import { LinkButton } from "@/components/ui/LinkButton";
import { paths } from "@/lib/paths";
import { statusAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("status");
  return { title: t("title") };
}

export default async function StatusPage() {
  const [t, { status, dates, errors }, locale] = await Promise.all([
    getTranslations("status"),
    getMessages(),
    getLocale(),
  ]);
  return (
    <Article title={t("title")} lead={t("lead")}>
      <NextIntlClientProvider messages={{ status, dates, errors: { refusals: errors.refusals } }}>
        <StatusForm action={statusAction} resetHref={`/${locale}${paths.status()}`} />
      </NextIntlClientProvider>
      <p className="text-sm text-muted">{t("limit")}</p>
      <LinkButton href={paths.login()} tone="quiet" className="justify-self-start">
        {t("signIn")}
      </LinkButton>
    </Article>
  );
}
