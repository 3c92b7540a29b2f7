import { NextIntlClientProvider, useLocale, useMessages, useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { type Definition, DefinitionList } from "@/components/ui/DefinitionList";
import { EmptyState } from "@/components/ui/EmptyState";
import { LinkButton } from "@/components/ui/LinkButton";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import { Pill, type Tone } from "@/components/ui/Pill";
import type { FormAction } from "@/components/ui/use-posting";
import { inLanguage } from "@/lib/domain/text";
import type { NoShowStanding } from "@/lib/domain/visit/no-show";
import { slotEnd } from "@/lib/domain/visit/slots";
import { formatDate, formatDay, formatMoment } from "@/lib/i18n/dates";
import { paths } from "@/lib/paths";
import type { noShowLedger } from "@/lib/server/db/questions/visit/no-show-ledger";
import { AppealForm } from "./AppealForm";

type Missed = Awaited<ReturnType<typeof noShowLedger>>[number];

interface NoShowLedgerProps {
  /** The last one first. */
  readonly missed: readonly Missed[];
  readonly action: FormAction;
  /** An appeal was just sent. */
  readonly sent: boolean;
}

const TONES: Readonly<Record<NoShowStanding, Tone>> = {
  COUNTS: "danger",
  EXPIRED: "neutral",
  WAIVED: "success",
};

/** 失约记录: each failure to keep an appointment, until when it counts, and what an officer said to an appeal. */
export const NoShowLedger = ({ missed, action, sent }: NoShowLedgerProps) => {
  const t = useTranslations("noShows");
  const locale = useLocale();
  const { noShows, errors } = useMessages();
  const suspended = new Map(
    missed.flatMap(({ fullName, suspendedUntil }) =>
      suspendedUntil ? [[`${fullName} ${suspendedUntil}`, { fullName, suspendedUntil }] as const] : [],
    ),
  );
  const appealOf = ({ appeal }: Missed): Definition[] => {
    if (!appeal) return [];
    const answer = appeal.answer && inLanguage(appeal.answer, locale);
    return [
      { key: "appeal", term: t("appeal"), value: t(`states.${appeal.state}`) },
      {
        key: "words",
        term: t("yourWords"),
        value: <span className="whitespace-pre-line">{appeal.words}</span>,
      },
      ...(answer
        ? [{ key: "answer", term: t("answer"), value: <span className="whitespace-pre-line">{answer}</span> }]
        : []),
    ];
  };
  return (
    <div className="grid max-w-3xl gap-5">
      {sent ? <Notice tone="success" title={t("sent")} live /> : null}
      <PageHeader title={t("title")} lead={t("lead")} />
      {[...suspended.entries()].map(([key, { fullName, suspendedUntil }]) => (
        <Notice
          key={key}
          tone="danger"
          title={t("suspended", { name: fullName, date: formatDate(suspendedUntil, locale) })}
        >
          {t("suspendedWay")}
        </Notice>
      ))}
      {missed.length === 0 ? (
        <EmptyState
          title={t("none")}
          action={<LinkButton href={paths.appointments()}>{t("toAppointments")}</LinkButton>}
        >
          {t("noneBody")}
        </EmptyState>
      ) : null}
      <NextIntlClientProvider messages={{ noShows, errors: { refusals: errors.refusals } }}>
        {missed.map((each) => (
          <Card
            key={each.noShowId}
            title={`${formatDate(each.date, locale)} ${each.start}–${slotEnd(each.start)}`}
            titleId={`missed-${each.number}`}
            aside={<Pill tone={TONES[each.standing]}>{t(`standings.${each.standing}`)}</Pill>}
          >
            <DefinitionList
              dense
              items={[
                { key: "hall", term: t("hall"), value: inLanguage(each.hall, locale) },
                { key: "name", term: t("applicant"), value: each.fullName },
                {
                  key: "number",
                  term: t("number"),
                  value: <span className="figures">{each.number}</span>,
                },
                ...(each.standing === "COUNTS"
                  ? [{ key: "until", term: t("expires"), value: formatDay(each.expiresOn, locale) }]
                  : []),
                ...appealOf(each),
                ...(each.appeal?.answeredAt
                  ? [
                      {
                        key: "at",
                        term: t("answeredAt"),
                        value: formatMoment(each.appeal.answeredAt, locale),
                      },
                    ]
                  : []),
              ]}
            />
            {each.mayAppeal ? (
              <AppealForm
                noShowId={each.noShowId}
                titleId={`missed-${each.number}`}
                until={formatDate(each.appealBy, locale)}
                action={action}
              />
            ) : null}
          </Card>
        ))}
      </NextIntlClientProvider>
    </div>
  );
};
