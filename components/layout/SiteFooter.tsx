import { useTranslations } from "next-intl";
import { PhoneNumbers } from "@/components/ui/PhoneNumbers";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** Help, the way to report an offence, the accessibility statement and the hotline, the same at the end of every page. */
export const SiteFooter = () => {
  const t = useTranslations("frame.footer");
  return (
    <footer className="no-print border-t border-line bg-surface px-4 py-4 text-sm text-muted">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-5 gap-y-1">
        <Link href={paths.help()} className="link inline-flex min-h-11 items-center">
          {t("help")}
        </Link>
        <Link href={paths.report()} className="link inline-flex min-h-11 items-center">
          {t("report")}
        </Link>
        <Link href={paths.accessibility()} className="link inline-flex min-h-11 items-center">
          {t("accessibility")}
        </Link>
        <p>
          <PhoneNumbers>{t("hotline")}</PhoneNumbers>
        </p>
      </div>
    </footer>
  );
};
