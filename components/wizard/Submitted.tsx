import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { CopyText } from "@/components/ui/CopyText";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { LinkButton } from "@/components/ui/LinkButton";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import { DEADLINES } from "@/lib/domain/case/deadlines";
import { rowOf } from "@/lib/domain/case/states";
import type { ApplicationView } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { formatDate, formatInstant } from "@/lib/i18n/dates";
import { apiPaths, paths } from "@/lib/paths";

/** The guide's success page (§1.5), with the day instead of a count of days. */
export const Submitted = ({ application }: { readonly application: ApplicationView }) => {
  const t = useTranslations("check.submitted");
  const frame = useTranslations("frame");
  const family = useTranslations("home");
  const words = useTranslations("vocabulary");
  const locale = useLocale();
  const { id, serial, type, state, dueOn, dueProvisional, submittedAt, next } = application;
  const due =
    rowOf(state).action === "waitReview" && !next.late && dueOn ? formatDate(dueOn, locale) : undefined;
  return (
    <div className="grid max-w-3xl gap-6">
      <PageHeader title={t("title")} over={words(`types.${type}`)} />
      <Notice tone="success" title={t("success")}>
        <p>
          {due ? t("result", { date: due, days: DEADLINES.preReviewWorkingDays }) : t("reviewed")}
          {due && dueProvisional ? ` ${t("provisional")}` : ""}
        </p>
      </Notice>
      <Card>
        <DefinitionList
          items={[
            {
              key: "serial",
              term: t("serial"),
              value: <CopyText text={serial} label={frame("copy")} copied={frame("copied")} />,
            },
            ...(submittedAt
              ? [{ key: "at", term: t("submittedAt"), value: formatInstant(submittedAt, locale) }]
              : []),
            ...(due ? [{ key: "due", term: t("dueOn"), value: <strong>{due}</strong> }] : []),
            {
              key: "form",
              term: t("form"),
              value: (
                <a href={apiPaths.document(id, "application-form")} className="link" download>
                  {t("download")}
                </a>
              ),
            },
          ]}
        />
      </Card>
      <Card title={t("nextTitle")} titleId="next">
        <ol className="grid list-decimal gap-1 pl-5">
          <li>{t("next.sms")}</li>
          <li>{t("next.returned")}</li>
          <li>{t("next.passed")}</li>
          <li>{t("next.print")}</li>
        </ol>
      </Card>
      <div className="flex flex-wrap gap-3">
        <LinkButton href={paths.home()}>{t("home")}</LinkButton>
        <LinkButton href={paths.application(id)} tone="quiet">
          {t("view")}
        </LinkButton>
        <LinkButton href={paths.apply(type)} tone="quiet">
          {family("another")}
        </LinkButton>
      </div>
    </div>
  );
};
