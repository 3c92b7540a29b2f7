import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/EmptyState";
import { LinkButton } from "@/components/ui/LinkButton";
import { PageHeader } from "@/components/ui/PageHeader";
import { Pill } from "@/components/ui/Pill";
import { factsOfLocale } from "@/lib/domain/locales";
import { RETENTION_DAYS } from "@/lib/domain/retention";
import { formatInstant } from "@/lib/i18n/dates";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import type { ToldNotice } from "@/lib/server/engine/notice-words";

interface NoticeListProps {
  readonly notices: readonly ToldNotice[];
  /** Where older ones begin; absent: there are none. */
  readonly next: string | undefined;
  /** Older ones than the newest are shown. */
  readonly isFurther: boolean;
}

/** What the applicant was told, the latest first; each in the language it was sent in. */
export const NoticeList = ({ notices, next, isFurther }: NoticeListProps) => {
  const t = useTranslations("account.notices");
  return (
    <div className="grid gap-5">
      <PageHeader title={t("title")} lead={t("lead")} />
      {notices.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyBody")}</EmptyState>
      ) : (
        <ol className="grid gap-3">
          {notices.map((notice) => (
            <NoticeItem key={notice.id} notice={notice} />
          ))}
        </ol>
      )}
      <nav aria-label={t("label")} className="flex flex-wrap items-center gap-3 text-sm empty:hidden">
        {isFurther ? (
          <LinkButton href={paths.notices()} tone="quiet" size="sm">
            {t("newest")}
          </LinkButton>
        ) : null}
        {next ? (
          <LinkButton href={paths.notices({ after: next })} tone="quiet" size="sm">
            {t("older")}
          </LinkButton>
        ) : null}
      </nav>
      <p className="text-sm text-muted">{t("kept", { days: RETENTION_DAYS.sentMessages })}</p>
    </div>
  );
};

const NoticeItem = ({ notice }: { readonly notice: ToldNotice }) => {
  const { said, serial, applicationId, at, isNew, undelivered } = notice;
  const t = useTranslations("account.notices");
  const sms = useTranslations("sms");
  const locale = useLocale();
  return (
    <li className={`rounded-(--radius) border bg-surface p-4 ${isNew ? "border-primary" : "border-line"}`}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="font-bold">{said ? sms(`${said.template}.name`) : t("title")}</h2>
        {isNew ? <Pill tone="info">{t("new")}</Pill> : null}
        {undelivered ? <Pill tone="warning">{t("notDelivered")}</Pill> : null}
        <time dateTime={at.toISOString()} className="ml-auto text-sm text-muted">
          {formatInstant(at, locale)}
        </time>
      </div>
      {said ? (
        <p className="mt-1" lang={said.locale === locale ? undefined : factsOfLocale(said.locale).lang}>
          {said.text}
        </p>
      ) : (
        <p className="mt-1 text-muted">{t("unreadable")}</p>
      )}
      <Link href={paths.application(applicationId)} className="link inline-flex min-h-11 items-center">
        {t("open", { serial })}
      </Link>
    </li>
  );
};
