import { useTranslations } from "next-intl";
import type { Citation } from "@/lib/domain/advice/citations";

/** Where it is written: every article and paragraph, grouped by the work it stands in. */
export const Citations = ({ sources }: { readonly sources: readonly Citation[] }) => {
  const t = useTranslations("advice");
  const works = [...new Set(sources.map(({ work }) => work))];
  if (works.length === 0) return null;
  return (
    <div className="mt-3 text-sm text-muted">
      <h3 className="font-semibold">{t("result.sources")}</h3>
      <ul>
        {works.map((work) => (
          <li key={work}>
            {t(`sources.${work}`, {
              at: sources
                .filter((one) => one.work === work)
                .map(({ at }) => at)
                .join(t("sources.joint")),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
};
