import { useLocale, useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/Button";
import { Card } from "@/components/ui/Card";
import { Icon } from "@/components/ui/Icon";
import { LinkButton } from "@/components/ui/LinkButton";
import { isTerminal } from "@/lib/domain/case/states";
import { formatDate } from "@/lib/i18n/dates";
import { apiPaths, paths } from "@/lib/paths";
import type { ApplicationView } from "@/lib/server/db/questions/applicant/application-for-applicant";

interface DocumentLinksProps {
  readonly application: Pick<ApplicationView, "id" | "state" | "submittedAt" | "receipt">;
}

/** 申请表 once it is submitted, 受理回执 once it is accepted. */
export const DocumentLinks = ({ application: { id, state, submittedAt, receipt } }: DocumentLinksProps) => {
  const t = useTranslations("application.overview");
  const locale = useLocale();
  if (!submittedAt) return null;
  const link = (href: string, label: string, note?: string) => (
    <li>
      <a href={href} download className={buttonClass("quiet", "md", "w-full text-left")}>
        <Icon of="file-down" />
        {label}
      </a>
      {note ? <p className="mt-1 text-sm text-muted">{note}</p> : null}
    </li>
  );
  return (
    <Card title={t("documents")} titleId="documents">
      <ul className="grid gap-3">
        {link(
          apiPaths.document(id, "application-form"),
          t("applicationForm"),
          receipt || isTerminal(state) ? undefined : t("applicationFormNote"),
        )}
        {receipt
          ? link(
              apiPaths.document(id, "receipt"),
              t("receipt"),
              t("receiptNote", { number: receipt.number, date: formatDate(receipt.validUntil, locale) }),
            )
          : null}
        <li>
          <LinkButton href={paths.submissions(id)} tone="quiet" className="w-full text-left">
            {t("submissions")}
          </LinkButton>
        </li>
      </ul>
    </Card>
  );
};
