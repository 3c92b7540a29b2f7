import { NextIntlClientProvider, useLocale, useMessages, useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { DefinitionList } from "@/components/ui/DefinitionList";
import { LinkButton } from "@/components/ui/LinkButton";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import type { FormAction } from "@/components/ui/use-posting";
import { inLanguage } from "@/lib/domain/text";
import { slotEnd } from "@/lib/domain/visit/slots";
import { formatDate, formatMoment } from "@/lib/i18n/dates";
import { paths } from "@/lib/paths";
import type { ApplicationView } from "@/lib/server/db/questions/applicant/application-for-applicant";
import type { PlacesToChoose } from "@/lib/server/db/questions/booking/places-to-choose";
import type { Waiting as WaitingView } from "@/lib/server/db/questions/visit/waiting-of";
import { Agreement } from "../Agreement";
import { JoinForm } from "./JoinForm";
import { OfferForm } from "./OfferForm";
import { PlainForm } from "./PlainForm";

interface WaitingProps {
  readonly application: ApplicationView;
  readonly halls: PlacesToChoose["halls"];
  /** Undefined: it does not wait yet. */
  readonly waiting: WaitingView | undefined;
  /** The first and the last day that can be waited for. */
  readonly days: { readonly first: string; readonly last: string };
  readonly idempotencyKey: string;
  readonly actions: Readonly<Record<"join" | "leave" | "take" | "letGo", FormAction>>;
}

/** 候补: joining, what is waited for, and the place that is held while it is offered. */
export const Waiting = ({ application, halls, waiting, days, idempotencyKey, actions }: WaitingProps) => {
  const t = useTranslations("waitingList");
  const vocabulary = useTranslations("vocabulary");
  const locale = useLocale();
  const { waitingList, booking, agreement, dates, errors } = useMessages();
  const { id, type } = application;
  const names = halls
    .filter(({ open }) => open)
    .map((hall) => ({ id: hall.id, name: inLanguage(hall.name, locale) }));
  const { offer } = waiting ?? {};
  const chosen = names.filter((hall) => waiting?.hallIds.includes(hall.id)).map(({ name }) => name);
  return (
    <div className="grid max-w-3xl gap-5">
      <PageHeader
        title={t("title")}
        over={vocabulary(`types.${type}`)}
        lead={offer ? undefined : t("lead")}
      />
      <NextIntlClientProvider
        messages={{
          waitingList,
          ...(waiting?.offer ? { booking } : {}),
          dates,
          agreement: { title: agreement.title, subtitle: agreement.subtitle, agree: agreement.agree },
          errors: { refusals: errors.refusals },
        }}
      >
        {offer ? (
          <>
            <Notice
              tone="success"
              title={t("offer.title", {
                date: formatDate(offer.date, locale),
                time: `${offer.start}–${slotEnd(offer.start)}`,
                hall: inLanguage(offer.hall, locale),
              })}
            >
              {t(waiting?.byHall ? "offer.byHall" : "offer.body", {
                until: formatMoment(offer.until, locale),
              })}
            </Notice>
            <OfferForm
              applicationId={id}
              idempotencyKey={idempotencyKey}
              delivery={
                application.delivery
                  ? { method: application.delivery.method, ...application.delivery.address }
                  : {}
              }
              action={actions.take}
              agreement={<Agreement />}
            />
            <PlainForm
              form="letGo"
              applicationId={id}
              byHall={waiting?.byHall ?? false}
              action={actions.letGo}
            />
          </>
        ) : null}
        {waiting && !offer ? (
          <Card title={t("standing.title")} titleId="standing" accent>
            <DefinitionList
              dense
              items={[
                { key: "halls", term: t("fields.hallIds"), value: chosen.join(t("and")) || t("anyHall") },
                {
                  key: "days",
                  term: t("fields.days"),
                  value: t("standing.days", {
                    from: formatDate(waiting.fromDate, locale),
                    until: formatDate(waiting.untilDate, locale),
                  }),
                },
                { key: "part", term: t("fields.part"), value: t(`parts.${waiting.part}`) },
                { key: "since", term: t("standing.since"), value: formatMoment(waiting.joinedAt, locale) },
              ]}
            />
            <p className="my-3 text-[0.9375rem]">{t("standing.body", { count: waiting.letGo })}</p>
            <PlainForm form="leave" applicationId={id} action={actions.leave} />
          </Card>
        ) : null}
        {waiting ? null : <JoinForm applicationId={id} halls={names} days={days} action={actions.join} />}
      </NextIntlClientProvider>
      <div className="flex flex-wrap gap-3">
        <LinkButton href={paths.book(id)} tone="quiet">
          {t("toBook")}
        </LinkButton>
        <LinkButton href={paths.application(id)} tone="quiet">
          {t("toApplication")}
        </LinkButton>
      </div>
    </div>
  );
};
