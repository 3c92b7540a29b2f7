import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/Card";
import { rowOf } from "@/lib/domain/case/states";
import type { ApplicationView } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { WaitingNotice } from "@/components/appointments/waiting/WaitingNotice";
import type { Waiting } from "@/lib/server/db/questions/visit/waiting-of";
import { DocumentLinks } from "./DocumentLinks";
import { EndReasonCard } from "./EndReasonCard";
import { Facts } from "./Facts";
import { History } from "./History";
import { LastVisit } from "./LastVisit";
import { NamedItems } from "./NamedItems";
import { NextStepCard } from "./NextStepCard";
import { Progress } from "./Progress";
import { Readings } from "./Readings";

interface ApplicationOverviewProps {
  readonly application: ApplicationView;
  /** What it waits for, or is offered. */
  readonly waiting?: Waiting | undefined;
  /** What happens at the hall now. */
  readonly live?: ReactNode;
  /** What can be done beside the next step (withdrawing). */
  readonly children?: ReactNode;
}

/** One application: where it is, what next and by when, what was said, what can be downloaded, who read it. */
export const ApplicationOverview = ({ application, waiting, live, children }: ApplicationOverviewProps) => {
  const t = useTranslations("application.overview");
  const { appointment, delivery, state } = application;
  const booked = state === "BOOKED" && appointment ? appointment : null;
  return (
    <div className="grid gap-5">
      <NextStepCard
        application={{
          ...application,
          appointment: booked,
          deliveryMethod: delivery?.method,
          offerUntil: waiting?.offer?.until,
          // The number stands below, live.
          moment: rowOf(state).action === "waitTurn" ? undefined : application.moment,
        }}
        level={1}
        viewable={false}
      />
      {waiting ? <WaitingNotice applicationId={application.id} waiting={waiting} /> : null}
      {live}
      <LastVisit application={application} />
      <NamedItems application={application} />
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
