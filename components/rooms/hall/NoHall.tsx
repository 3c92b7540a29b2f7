import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/EmptyState";

/** A desk of the hall opened by an officer who belongs to none. */
export const NoHall = () => {
  const t = useTranslations("hall");
  return (
    <>
      <h1 className="sr-only">{t("noHallTitle")}</h1>
      <EmptyState title={t("noHallTitle")}>{t("noHallBody")}</EmptyState>
    </>
  );
};
