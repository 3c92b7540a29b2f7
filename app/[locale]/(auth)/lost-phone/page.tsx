import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { LostPhoneForm } from "@/components/login/LostPhoneForm";
import { Card } from "@/components/ui/Card";
import { paths } from "@/lib/paths";
import { lostPhoneAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("login.lostPhone");
  return { title: t("title") };
}

export default async function LostPhonePage() {
  const [t, { login, errors }, locale] = await Promise.all([
    getTranslations("login.lostPhone"),
    getMessages(),
    getLocale(),
  ]);
  return (
    <div className="mx-auto grid max-w-xl gap-5">
      <h1 className="text-2xl leading-snug font-bold">{t("title")}</h1>
      <p>{t("lead")}</p>
      <ol className="list-decimal pl-5">
        {(["ask", "come", "wait"] as const).map((step) => (
          <li key={step}>{t(`steps.${step}`)}</li>
        ))}
      </ol>
      <Card>
        <NextIntlClientProvider messages={{ login, errors: { refusals: errors.refusals } }}>
          <LostPhoneForm action={lostPhoneAction} exitHref={`/${locale}${paths.login()}`} />
        </NextIntlClientProvider>
      </Card>
    </div>
  );
}
