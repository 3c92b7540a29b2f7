import { useTranslations } from "next-intl";

export default function Loading() {
  const t = useTranslations("officer");
  return (
    <p role="status" className="p-6 text-muted">
      {t("loading")}
    </p>
  );
}
