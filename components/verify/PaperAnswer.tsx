import { useTranslations } from "next-intl";
import { Article } from "@/components/public/Article";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { Notice } from "@/components/ui/Notice";
import { PhoneNumbers } from "@/components/ui/PhoneNumbers";
import type { PaperVerdict } from "@/lib/server/documents/verification/standing-of-paper";

interface PaperAnswerProps {
  /** With its day in words; undefined: not issued here. */
  readonly found?: PaperVerdict | undefined;
  /** Too many were asked for from here: when to come again. */
  readonly waitMinutes?: number;
}

const TONES = { issued: "success", replaced: "warning", withdrawn: "danger", uncertain: "warning" } as const;

/** What a print's code says: whether it is ours and still holds, which paper, which day, and enough of its number to be
 *  compared. */
export const PaperAnswer = ({ found, waitMinutes }: PaperAnswerProps) => {
  const t = useTranslations("verify");
  if (waitMinutes !== undefined)
    return (
      <Article title={t("title")} lead={t("lead")}>
        <Notice tone="warning" title={t("tooMany.title")}>
          {t("tooMany.body", { minutes: waitMinutes })}
        </Notice>
      </Article>
    );
  if (!found)
    return (
      <Article title={t("title")} lead={t("lead")}>
        <Notice tone="danger" title={t("unknown.title")}>
          <PhoneNumbers>{t("unknown.body")}</PhoneNumbers>
        </Notice>
      </Article>
    );
  const { standing, code, number, on } = found;
  return (
    <Article title={t("title")} lead={t("lead")}>
      <Notice tone={TONES[standing]} title={t(`standing.${standing}.title`)}>
        <PhoneNumbers>{t(`standing.${standing}.body`)}</PhoneNumbers>
      </Notice>
      <section aria-label={t("facts")} className="rounded-(--radius) border border-line bg-surface px-5 py-2">
        <DefinitionList
          items={[
            { key: "kind", term: t("kind"), value: t(`kinds.${code}`) },
            { key: "number", term: t("number"), value: <span className="figures">{number}</span> },
            { key: "on", term: t("on"), value: on },
          ]}
        />
      </section>
      <p className="text-sm text-muted">{t("compare")}</p>
    </Article>
  );
};
