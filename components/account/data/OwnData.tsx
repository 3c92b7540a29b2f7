import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { PageHeader } from "@/components/ui/PageHeader";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import { CopyOfData } from "./CopyOfData";

interface OwnDataProps {
  readonly copy: ComponentProps<typeof CopyOfData>;
}

/** What the house holds of oneself, and what one may ask of it. */
export const OwnData = ({ copy }: OwnDataProps) => {
  const t = useTranslations("account.ownData");
  return (
    <div className="grid max-w-[45rem] gap-5">
      <PageHeader title={t("title")} lead={t("lead")} />
      <CopyOfData {...copy} />
      <Link href={paths.account()} className="link inline-flex min-h-11 items-center justify-self-start">
        {t("back")}
      </Link>
    </div>
  );
};
