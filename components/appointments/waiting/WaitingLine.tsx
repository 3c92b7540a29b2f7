import { useTranslations } from "next-intl";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** That an application waits for a place, beside its next step. */
export const WaitingLine = ({ applicationId }: { readonly applicationId: string }) => {
  const t = useTranslations("waitingList.state");
  return (
    <p className="mt-2">
      <span className="block font-semibold">{t("WAITING")}</span>
      {t("waitingBody")}{" "}
      <Link href={paths.waiting(applicationId)} className="link inline-flex min-h-6 items-center">
        {t("link")}
      </Link>
    </p>
  );
};
