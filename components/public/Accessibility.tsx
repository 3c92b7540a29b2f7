import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { Article } from "./Article";
import { PhoneNumbers } from "@/components/ui/PhoneNumbers";

const PROMISES = ["keyboard", "noScript", "zoom", "reader", "colour", "time"] as const;

export const Accessibility = () => {
  const t = useTranslations("help.accessibility");
  return (
    <Article title={t("title")} lead={t("lead")}>
      <ul className="grid list-disc gap-1.5 pl-5">
        {PROMISES.map((promise) => (
          <li key={promise}>{t(`items.${promise}`)}</li>
        ))}
      </ul>
      <Card title={t("knownTitle")} titleId="known">
        <p>{t("known")}</p>
      </Card>
      <p>
        <PhoneNumbers>{t("contact")}</PhoneNumbers>
      </p>
    </Article>
  );
};
