import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { OfficerLoginForm } from "@/components/rooms/entry/OfficerLoginForm";
import { OfficerWords } from "@/components/desk/kit/OfficerWords";
import { Notice } from "@/components/ui/Notice";
import { OfficerShell } from "@/components/layout/OfficerShell";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import { isDemo } from "@/lib/server/base/env";
import { signInAtDesk } from "./actions";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<{ next?: string | string[]; kept?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("officer.login"))("title") };
}

export default async function OfficerLoginPage({ params, searchParams }: PageProps) {
  setRequestLocale((await params).locale);
  const { next, kept } = await searchParams;
  const t = await getTranslations("officer");
  return (
    <OfficerShell
      demo={isDemo()}
      homeHref={paths.landing()}
      rooms={[]}
      roomsLabel={t("rooms")}
      who={t("title")}
    >
      <div className="mx-auto mt-8 grid w-full max-w-md gap-4">
        <h1 className="text-xl font-bold">{t("login.title")}</h1>
        <p className="text-muted">{t("login.lead")}</p>
        {kept === "1" || kept === "0" ? (
          <Notice tone="warning" live title={t("login.signedOut.title")}>
            <p>{t(`login.signedOut.kept${kept}`)}</p>
          </Notice>
        ) : null}
        <OfficerWords namespaces={["officer"]}>
          <OfficerLoginForm
            action={signInAtDesk}
            next={typeof next === "string" ? next : ""}
            inboxHref={isDemo() ? paths.demoInbox() : undefined}
          />
        </OfficerWords>
        <Link href={paths.login()} className="link">
          {t("login.toApplicant")}
        </Link>
      </div>
    </OfficerShell>
  );
}
