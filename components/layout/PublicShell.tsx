import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import { BarLinks } from "./BarLinks";
import { DemoBanner } from "./DemoBanner";
import { MenuLinks, type MenuGroup } from "./MenuLinks";
import { PhoneMenu } from "./PhoneMenu";
import { PrintHead } from "./PrintHead";
import { SiteFooter } from "./SiteFooter";
import { SiteHeader } from "./SiteHeader";
import { SkipLink } from "./SkipLink";

interface PublicShellProps {
  readonly demo: boolean;
  /** Shanghai's day, for what is printed. */
  readonly today: string;
  /** Signed in already: the header offers the home page instead of signing in. */
  readonly signedIn: boolean;
  readonly children: ReactNode;
}

/** Around every page that needs no account. */
export const PublicShell = ({ demo, today, signedIn, children }: PublicShellProps) => {
  const t = useTranslations("frame");
  const links: MenuGroup["links"] = [
    { href: paths.eligibility(), label: t("public.eligibility") },
    { href: paths.materials(), label: t("public.materials") },
    { href: paths.templates(), label: t("public.templates") },
    { href: paths.status(), label: t("public.status") },
    { href: paths.help(), label: t("public.help") },
  ];
  const others: MenuGroup["links"] = [
    { href: paths.lodging(), label: t("public.lodging") },
    { href: paths.employer(), label: t("public.employer") },
    { href: paths.report(), label: t("public.report") },
  ];
  return (
    <>
      <SkipLink>{t("skip")}</SkipLink>
      {demo ? <DemoBanner /> : null}
      <PrintHead today={today} />
      <SiteHeader homeHref={paths.landing()} name={t("platform")} shortName={t("platformShort")}>
        <nav aria-label={t("menu")} className="hidden lg:block">
          <BarLinks links={links} />
        </nav>
        <Link
          href={signedIn ? paths.home() : paths.login()}
          className="inline-flex min-h-11 items-center px-2 text-[0.9375rem] font-semibold text-primary hover:underline"
        >
          {signedIn ? t("menuItems.home") : t("public.signIn")}
        </Link>
        <nav aria-label={t("menu")} className="lg:hidden">
          <PhoneMenu label={t("menuShort")}>
            <MenuLinks groups={[{ links: [...links, ...others] }]} />
          </PhoneMenu>
        </nav>
      </SiteHeader>
      <main id="main" tabIndex={-1} className="grow px-4 py-6 outline-none">
        <div className="mx-auto w-full max-w-6xl">{children}</div>
      </main>
      <SiteFooter />
    </>
  );
};
