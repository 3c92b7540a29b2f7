import { useLocale, useTranslations } from "next-intl";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { type Asked, NO_RELATIONSHIP } from "@/lib/domain/advice/asked";
import { HELD_DOCUMENT_KINDS, RELATIONSHIPS } from "@/lib/domain/vocabulary";
import { formatDate } from "@/lib/i18n/dates";
import { isKey } from "@/lib/i18n/known-key";

/** The answers given so far, to be read beside the result and printed with it. */
export const Answered = ({ asked: { answers, open } }: { readonly asked: Asked }) => {
  const t = useTranslations("advice");
  const words = useTranslations("vocabulary");
  const locale = useLocale();
  const relationship = RELATIONSHIPS.find((one) => one === answers.relationship);
  const held = HELD_DOCUMENT_KINDS.find((one) => one === answers.heldKind);
  const reason = `reasons.${answers.reason}`;
  const rows: readonly (readonly [keyof typeof answers, string | undefined])[] = [
    ["inChina", t(answers.inChina === "no" ? "questions.no" : "questions.yes")],
    [
      "relationship",
      relationship
        ? words(`relationships.${relationship}`)
        : answers.relationship === NO_RELATIONSHIP
          ? t("questions.none")
          : undefined,
    ],
    ["heldKind", held && words(`heldDocumentKinds.${held}`)],
    ["heldExpiresOn", formatDate(answers.heldExpiresOn, locale)],
    ["lastEntryOn", held === "RESIDENCE_PERMIT" ? undefined : formatDate(answers.lastEntryOn ?? "", locale)],
    ["reason", held === "RESIDENCE_PERMIT" && isKey(t, reason) ? t(reason) : undefined],
  ];
  return (
    <div className="rounded-(--radius) border border-line bg-surface px-5 py-2 text-[0.9375rem]">
      <h3 className="sr-only">{t("answered")}</h3>
      <DefinitionList
        dense
        items={rows.flatMap(([question, value]) =>
          value && !open.includes(question)
            ? [{ key: question, term: t(`questions.${question}`), value }]
            : [],
        )}
      />
    </div>
  );
};
