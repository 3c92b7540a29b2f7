import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { BookingRefused } from "@/components/appointments/BookingRefused";
import { Waiting } from "@/components/appointments/waiting/Waiting";
import { addDays } from "@/lib/domain/calendar/plain-date";
import { WAITING_AHEAD_DAYS } from "@/lib/domain/visit/waiting-list";
import { paths } from "@/lib/paths";
import { today } from "@/lib/server/base/clock";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { leavePage } from "@/lib/server/edge/http/leave-page";
import { waitingObstacle } from "@/lib/server/db/questions/applicant/booking-obstacle";
import { applicationForApplicant } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { placesToChoose } from "@/lib/server/db/questions/booking/places-to-choose";
import { waitingOf } from "@/lib/server/db/questions/visit/waiting-of";
import { answered } from "../../../../answered";
import { leaveWithoutCase } from "../no-case";
import { joinAction, leaveAction, letGoAction, takeAction } from "./actions";

const about = async (): Promise<{ title: string }> => ({
  title: (await getTranslations("waitingList"))("title"),
});

async function WaitingPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireApplicant();
  const application = await applicationForApplicant(actor, id);
  if (!application) return leaveWithoutCase(actor, id);
  if (application.state === "BOOKED") return leavePage(paths.booked(id));
  if (!application.open.includes("book")) return leavePage(paths.application(id));
  const waiting = await waitingOf(actor, id);
  const obstacle = await waitingObstacle(actor, id, waiting !== undefined);
  if (obstacle)
    return <BookingRefused applicationId={id} obstacle={obstacle} title={(await about()).title} />;
  const before = application.answers.heldExpiresOn;
  const furthest = addDays(today(), WAITING_AHEAD_DAYS);
  return (
    <Waiting
      application={application}
      halls={(await placesToChoose({ type: application.type, before })).halls}
      waiting={waiting}
      days={{
        first: addDays(today(), 1),
        last: before && before <= furthest ? addDays(before, -1) : furthest,
      }}
      idempotencyKey={randomUUID()}
      actions={{ join: joinAction, leave: leaveAction, take: takeAction, letGo: letGoAction }}
    />
  );
}

const { generateMetadata, Page } = answered(about, WaitingPage);
export { generateMetadata, Page as default };
