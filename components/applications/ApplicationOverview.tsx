import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/Card";
import { Pill } from "@/components/ui/Pill";
import { inLanguage } from "@/lib/domain/text";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import type { ApplicationView } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { DocumentLinks } from "./DocumentLinks";
import { EndReasonCard } from "./EndReasonCard";
import { Facts } from "./Facts";
import { History } from "./History";
import { LastVisit } from "./LastVisit";
import { NextStepCard } from "./NextStepCard";
import { Progress } from "./Progress";
import { Readings } from "./Readings";

interface ApplicationOverviewProps {
  readonly application: ApplicationView;
  /** What can be done beside the next step (withdrawing). */
  readonly children?: ReactNode;
}

/** One application: where it is, what next and by when, what was said, what can be downloaded, who read it. */
export const ApplicationOverview = ({ application, children }: ApplicationOverviewProps) => {
  const t = useTranslations("application.overview");
  const locale = useLocale();
  const { appointment, delivery, returnItems, state } = application;
  const booked = state === "BOOKED" && appointment ? appointment : null;
  const waiting = state === "RETURNED" || state === "WINDOW_CORRECTION";
  return (
    <div className="grid gap-5">
      <NextStepCard
        application={{ ...application, appointment: booked, deliveryMethod: delivery?.method }}
        level={1}
        viewable={false}
      />
      <LastVisit application={application} />
      {waiting && returnItems.length > 0 ? (
        <Card title={t(state === "RETURNED" ? "reasons" : "correctionReasons")} titleId="reasons">
          <ol className="grid list-decimal gap-2 pl-5">
            {returnItems.map(({ target, text, sent }) => (
              <li key={target}>
                {inLanguage(text, locale)} {sent ? <Pill tone="success">{t("corrected")}</Pill> : null}
              </li>
            ))}
          </ol>
          {state === "WINDOW_CORRECTION" && application.toCorrect === 0 ? (
            <p className="mt-3">
              <Link href={paths.supplement(application.id)} className="link font-semibold">
                {t("correctOnline")}
              </Link>
            </p>
          ) : null}
        </Card>
      ) : null}
      <EndReasonCard application={application} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card title={t("progress")} titleId="progress">
          <Progress milestones={application.timeline} />
        </Card>
        <div className="grid gap-5 empty:hidden">
          <Facts application={application} />
          {application.submittedAt ? (
            <div className="no-print">
              <DocumentLinks application={application} />
            </div>
          ) : null}
        </div>
      </div>
      {application.submittedAt ? (
        <>
          <History events={application.events} />
          <Readings readings={application.readings} />
        </>
      ) : null}
      {children}
    </div>
  );
};
