import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/Card";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { LinkButton } from "@/components/ui/LinkButton";
import { Notice } from "@/components/ui/Notice";
import { inLanguage } from "@/lib/domain/text";
import { slotEnd } from "@/lib/domain/visit/slots";
import { formatDate, formatMoment } from "@/lib/i18n/dates";
import { paths } from "@/lib/paths";
import type { VisitToCancel } from "@/lib/server/db/questions/public/visit-to-cancel";

interface VisitOfLinkProps {
  readonly visit: VisitToCancel;
  /** The form. */
  readonly children: ReactNode;
}

const Page = ({ children }: { readonly children: ReactNode }) => {
  const t = useTranslations("booking.byLink");
  return (
    <div className="mx-auto grid max-w-xl gap-5">
      <h1 className="text-2xl leading-snug font-bold">{t("title")}</h1>
      {children}
    </div>
  );
};

/** Which visit a link names, and nothing of whose it is. */
export const VisitOfLink = ({ visit, children }: VisitOfLinkProps) => {
  const t = useTranslations("booking");
  const locale = useLocale();
  const { date, start, hall, cancelBy, cancellable } = visit;
  return (
    <Page>
      <Card>
        <DefinitionList
          dense
          items={[
            { key: "date", term: t("fields.date"), value: formatDate(date, locale) },
            { key: "time", term: t("fields.start"), value: `${start}–${slotEnd(start)}` },
            { key: "hall", term: t("fields.hallId"), value: inLanguage(hall, locale) },
            { key: "by", term: t("cancelBy"), value: formatMoment(cancelBy, locale) },
          ]}
        />
      </Card>
      {cancellable ? (
        <Card>{children}</Card>
      ) : (
        <Notice tone="warning" title={t("byLink.tooLate")}>
          {t("byLink.tooLateBody")}
        </Notice>
      )}
    </Page>
  );
};

/** The visit was cancelled, moved or kept meanwhile, or the link is none of ours: told alike. */
export const LinkIsOver = () => {
  const t = useTranslations("booking.byLink");
  return (
    <Page>
      <Notice tone="info" title={t("over")}>
        {t("overBody")}
      </Notice>
      <LinkButton href={paths.appointments()} className="justify-self-start">
        {t("mine")}
      </LinkButton>
    </Page>
  );
};
