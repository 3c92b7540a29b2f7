import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/EmptyState";

interface NothingFoundProps {
  /** Messages are found by serial number alone. */
  readonly of?: "cases" | "messages";
}

/** A search that leaves nothing of the queue: what can be searched, and what else may be the matter. */
export const NothingFound = ({ of = "cases" }: NothingFoundProps) => {
  const t = useTranslations("officer.queue.search");
  return <EmptyState title={t("noneTitle")}>{t(of === "messages" ? "noneMessages" : "noneBody")}</EmptyState>;
};
