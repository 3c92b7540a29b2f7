import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { LoginForm } from "@/components/login/LoginForm";
import { LoginTips } from "@/components/login/LoginTips";
import { Notice } from "@/components/ui/Notice";
import { Card } from "@/components/ui/Card";
import { Link } from "@/lib/i18n/navigation";
import { localPath, paths } from "@/lib/paths";
import { goToPage } from "@/lib/server/edge/http/leave-page";
import { currentActor } from "@/lib/server/edge/auth/actor";
import { loginAction } from "./actions";

interface LoginPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("login");
  return { title: t("title") };
}

export default async function LoginPage({ searchParams }: LoginPageProps) {
  const { next, kept, erased } = await searchParams;
  const goTo = localPath(typeof next === "string" ? next : undefined) ?? "";
  const [locale, messages, t, actor] = await Promise.all([
    getLocale(),
    getMessages(),
    getTranslations("login"),
    currentActor(),
  ]);
  if (actor.kind === "applicant") return goToPage(goTo || paths.home());
  return (
    <div className="mx-auto grid max-w-xl gap-5">
      <h1 className="text-2xl leading-snug font-bold">{t("heading")}</h1>
      {kept === "1" || kept === "0" ? (
        <Notice tone="warning" live title={t("signedOut.title")}>
          <p>{t(`signedOut.kept${kept}`)}</p>
        </Notice>
      ) : null}
      {erased === "1" ? (
        <Notice tone="success" live title={t("erased.title")}>
          {t("erased.body")}
        </Notice>
      ) : null}
      <LoginTips />
      <Card>
        <NextIntlClientProvider
          messages={{ login: messages.login, errors: { refusals: messages.errors.refusals } }}
        >
          <LoginForm action={loginAction} next={goTo} exitHref={`/${locale}`} />
        </NextIntlClientProvider>
      </Card>
      <p className="text-sm text-muted">{t("account")}</p>
      <Link href={paths.lostPhone()} className="link inline-flex min-h-11 items-center justify-self-start">
        {t("lostPhone.link")}
      </Link>
    </div>
  );
}
