import { useTranslations } from "next-intl";
import { type DeskAction, DeskForm } from "@/components/desk/kit/DeskForm";
import { DeskSelect, DeskTextarea } from "@/components/desk/kit/DeskFields";
import { Card } from "@/components/ui/Card";
import { LinkButton } from "@/components/ui/LinkButton";
import { PageHeader } from "@/components/ui/PageHeader";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { MOST_REASON_WORDS, READING_REASONS, REASON_OPENS_MINUTES } from "@/lib/domain/case/reading-reasons";
import { paths } from "@/lib/paths";

interface ReasonToReadProps {
  readonly applicationId: string;
  readonly stateReason: DeskAction;
}

/** Before a case that is not on the officer's desk opens: why it has to be read. Of the case nothing is shown yet. */
export const ReasonToRead = ({ applicationId, stateReason }: ReasonToReadProps) => {
  const t = useTranslations("officerReview.readingReason");
  return (
    <div className="mx-auto grid max-w-xl gap-4">
      <PageHeader title={t("title")} lead={t("lead", { minutes: REASON_OPENS_MINUTES })} />
      <Card>
        <DeskForm action={stateReason} hidden={{ applicationId }} className="grid gap-4">
          <DeskSelect
            name="reason"
            label={t("reason")}
            placeholder={t("choose")}
            required
            options={READING_REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
          />
          <DeskTextarea
            name="words"
            label={t("words")}
            hint={t("wordsHint", { max: MOST_REASON_WORDS })}
            required
            maxLength={MOST_REASON_WORDS}
          />
          <div className="flex flex-wrap gap-3">
            <SubmitButton>{t("open")}</SubmitButton>
            <LinkButton href={paths.review()} tone="quiet">
              {t("back")}
            </LinkButton>
          </div>
        </DeskForm>
      </Card>
    </div>
  );
};
