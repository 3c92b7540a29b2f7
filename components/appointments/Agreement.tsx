import { useTranslations } from "next-intl";
import { AGREEMENT_ARTICLES } from "@/lib/domain/visit/agreement";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

/** 申请协议书 in full (guide §1.9); the box by which it is agreed to stands below it. */
export const Agreement = () => {
  const t = useTranslations("agreement");
  return (
    <>
      <ul className="grid gap-2 text-[0.9375rem]">
        {AGREEMENT_ARTICLES.map((article) => (
          <li key={article}>{t(`articles.${article}`)}</li>
        ))}
      </ul>
      <p className="mt-3">
        <Link href={paths.help()} className="link">
          {t("instructions")}
        </Link>
      </p>
    </>
  );
};
