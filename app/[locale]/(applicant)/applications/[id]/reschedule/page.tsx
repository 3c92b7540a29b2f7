import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BookingRefused } from "@/components/appointments/BookingRefused";
import { chooserView } from "@/components/appointments/choosing/chooser-view";
import { Reschedule } from "@/components/appointments/Reschedule";
import { paths } from "@/lib/paths";
import { leavePage } from "@/lib/server/edge/http/leave-page";
import { bookingObstacle } from "@/lib/server/db/questions/applicant/booking-obstacle";
import { noShowsCounted } from "@/lib/server/db/questions/booking/no-shows-counted";
import { placesToChoose } from "@/lib/server/db/questions/booking/places-to-choose";
import { answered } from "../../../../answered";
import { bookedVisit } from "../booked-visit";
import { rescheduleAction } from "./actions";

interface ReschedulePageProps {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("booking.moving"))("title") });

async function ReschedulePage({ params, searchParams }: ReschedulePageProps) {
  const { id } = await params;
  const { actor, application, appointment } = await bookedVisit(id);
  if (!appointment.cancellable) return leavePage(paths.booked(id));
  const obstacle = await bookingObstacle(actor, id);
  const t = await getTranslations("booking");
  if (obstacle) return <BookingRefused applicationId={id} obstacle={obstacle} title={t("moving.title")} />;
  return (
    <Reschedule
      application={application}
      appointment={appointment}
      {...await placesToChoose({ type: application.type, before: application.answers.heldExpiresOn })}
      view={chooserView(await searchParams)}
      noShows={await noShowsCounted(actor, id)}
      action={rescheduleAction}
      idempotencyKey={randomUUID()}
    />
  );
}

const { generateMetadata, Page } = answered(about, ReschedulePage);
export { generateMetadata, Page as default };
