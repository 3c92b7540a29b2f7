import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/EmptyState";
import { LinkButton } from "@/components/ui/LinkButton";
import { PageHeader } from "@/components/ui/PageHeader";
import type { FormAction } from "@/components/ui/use-posting";
import { paths } from "@/lib/paths";
import { HereForm } from "./HereForm";
import { LiveTickets } from "./LiveTickets";
import type { TicketsView, VisitsView } from "./ticket-view";

interface TodayAtHallProps {
  readonly shown: TicketsView;
  readonly visits: readonly VisitsView[];
  readonly hereAction: FormAction;
}

/** 我的号票: the phone is the ticket. What is called is told here, live; who has no number yet takes one in the hall. */
export const TodayAtHall = ({ shown, visits, hereAction }: TodayAtHallProps) => {
  const t = useTranslations("ticket");
  const isNobody = shown.tickets.length === 0 && visits.length === 0;
  return (
    <div className="grid max-w-3xl gap-5">
      <PageHeader title={t("title")} />
      {isNobody ? (
        <EmptyState title={t("none.title")}>
          <p>{t("none.body")}</p>
          <p className="mt-4">
            <LinkButton href={paths.home()} tone="quiet">
              {t("none.home")}
            </LinkButton>
          </p>
        </EmptyState>
      ) : null}
      {isNobody ? null : <LiveTickets shown={shown} />}
      {visits.map((together) => (
        <HereForm key={together.people[0]?.applicationId} visits={together} action={hereAction} />
      ))}
    </div>
  );
};
