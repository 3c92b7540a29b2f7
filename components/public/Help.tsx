import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { Icon } from "@/components/ui/Icon";
import { PhoneNumbers } from "@/components/ui/PhoneNumbers";
import { Article } from "./Article";

const QUESTIONS = [
  "code",
  "unit",
  "phone",
  "save",
  "name",
  "photo",
  "returned",
  "cancel",
  "filer",
  "receipt",
  "final",
  "born",
] as const;

/** 小助手: the questions applicants have, and whom to call. */
export const Help = () => {
  const t = useTranslations("help.help");
  return (
    <Article title={t("title")} lead={<PhoneNumbers>{t("lead")}</PhoneNumbers>}>
      <div className="grid gap-2">
        {QUESTIONS.map((question) => (
          <details key={question} className="group rounded-(--radius) border border-line bg-surface">
            <summary className="flex min-h-11 items-center justify-between gap-3 px-4 py-2 font-semibold">
              <h2 className="text-base">{t(`questions.${question}.q`)}</h2>
              <Icon of={ChevronDown} className="group-open:rotate-180" />
            </summary>
            <p className="px-4 pb-4">{t(`questions.${question}.a`)}</p>
          </details>
        ))}
      </div>
      <Card title={t("contact.title")} titleId="contact">
        <ul className="grid gap-1">
          <li>
            <PhoneNumbers>{t("contact.hotline")}</PhoneNumbers>
          </li>
          <li>
            <PhoneNumbers>{t("contact.exam")}</PhoneNumbers>
          </li>
        </ul>
      </Card>
      <Card title={t("reportTitle")} titleId="report">
        <p>
          <PhoneNumbers>{t("contact.report")}</PhoneNumbers>
        </p>
      </Card>
    </Article>
  );
};
