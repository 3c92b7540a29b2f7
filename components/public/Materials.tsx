import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { Notice } from "@/components/ui/Notice";
import { PhoneNumbers } from "@/components/ui/PhoneNumbers";
import { Article } from "./Article";

/** The guide's seven materials (§1.1), in its order and words. */
const MATERIALS = ["passport", "photo", "guarantee", "form", "residence", "exam", "relationship"] as const;

export const Materials = () => {
  const t = useTranslations("help.materials");
  return (
    <Article title={t("title")} lead={t("lead")}>
      <ol className="grid gap-3">
        {MATERIALS.map((item, at) => (
          <li key={item} className="flex gap-4 rounded-(--radius) border border-line bg-surface p-4">
            <span aria-hidden className="figures text-lg font-bold text-primary">
              {at + 1}
            </span>
            <div>
              <h2 className="font-semibold">{t(`items.${item}.title`)}</h2>
              <p className="mt-1 text-[0.9375rem] text-muted">
                <PhoneNumbers>{t(`items.${item}.note`)}</PhoneNumbers>
              </p>
            </div>
          </li>
        ))}
      </ol>
      <Card title={t("alsoTitle")} titleId="also">
        <ul className="list-disc pl-5">
          {(["workPermit", "sponsorPassport", "sponsorPermit"] as const).map((item) => (
            <li key={item}>{t(`also.${item}`)}</li>
          ))}
        </ul>
      </Card>
      <Notice>{t("apostille")}</Notice>
    </Article>
  );
};
