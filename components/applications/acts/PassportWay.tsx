import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { Link } from "@/lib/i18n/navigation";
import type { PassportWay as Way } from "@/lib/domain/people/passport-change";
import { paths } from "@/lib/paths";

/** Where a new passport is told of once it is no longer told here. */
export const PassportWay = ({ way }: { readonly way: Exclude<Way, "here" | "otherType"> }) => {
  const t = useTranslations("application.passportChange");
  return (
    <Card title={t("title")} titleId="passport-change">
      <p>{t(way)}</p>
      {way === "renewal" ? (
        <Link href={paths.apply("RENEWAL")} className="link inline-flex min-h-11 items-center">
          {t("apply")}
        </Link>
      ) : null}
    </Card>
  );
};
