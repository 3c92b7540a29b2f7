import { useTranslations } from "next-intl";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** Says on every page of the demo that nothing here is real, and where its messages and its clock are. */
export const DemoBanner = () => {
  const t = useTranslations("frame.demo");
  return (
    <aside aria-label={t("label")} className="no-print bg-warning-soft px-4 py-1 text-sm text-warning">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-4">
        <p className="grow">{t("text")}</p>
        <Link
          href={paths.demoInbox()}
          className="inline-flex min-h-6 items-center underline underline-offset-4"
        >
          {t("inbox")}
        </Link>
        <Link
          href={paths.demoClock()}
          className="inline-flex min-h-6 items-center underline underline-offset-4"
        >
          {t("clock")}
        </Link>
      </div>
    </aside>
  );
};
