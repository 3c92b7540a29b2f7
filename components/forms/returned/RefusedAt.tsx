"use client";

import { useTranslations } from "next-intl";
import type { RefusalData } from "@/lib/domain/refusals";

interface RefusedAtProps {
  readonly data?: RefusalData;
  /** What may be pointed at, by the id it stands under. */
  readonly names: Readonly<Record<string, string>>;
}

/** The way to what a refusal is about (`target`, `field` or `document` of its data), when it stands on this page. */
export const RefusedAt = ({ data = {}, names }: RefusedAtProps) => {
  const t = useTranslations("wizard");
  const id = [data.target, data.field, data.document].map(String).find((each) => names[each] !== undefined);
  if (id === undefined) return null;
  return (
    <p className="mt-1">
      <a href={`#${id}`} className="link font-semibold">
        {t("refusedAt", { label: names[id] ?? "" })}
      </a>
    </p>
  );
};
