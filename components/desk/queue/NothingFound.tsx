import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/EmptyState";

/** A search that leaves nothing of the queue: what can be searched, and what else may be the matter. */
export const NothingFound = () => {
  const t = useTranslations("officer.queue.search");
  return <EmptyState title={t("noneTitle")}>{t("noneBody")}</EmptyState>;
};
