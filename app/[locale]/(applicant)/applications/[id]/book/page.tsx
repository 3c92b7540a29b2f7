import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Booking } from "@/components/appointments/Booking";
import { BookingRefused } from "@/components/appointments/BookingRefused";
import { chooserView } from "@/components/appointments/choosing/chooser-view";
import { paths } from "@/lib/paths";
import { leavePage } from "@/lib/server/edge/http/leave-page";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { applicationForApplicant } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { bookingObstacle } from "@/lib/server/db/questions/applicant/booking-obstacle";
import { familyToBook } from "@/lib/server/db/questions/booking/family-to-book";
import { noShowsCounted } from "@/lib/server/db/questions/booking/no-shows-counted";
import { placesToChoose } from "@/lib/server/db/questions/booking/places-to-choose";
import { waitingOf } from "@/lib/server/db/questions/visit/waiting-of";
import { answered } from "../../../../answered";
import { leaveWithoutCase } from "../no-case";
import { bookAction } from "./actions";

interface BookPageProps {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("booking"))("title") });

async function BookPage({ params, searchParams }: BookPageProps) {
  const { id } = await params;
  const actor = await requireApplicant();
  const application = await applicationForApplicant(actor, id);
  if (!application) return leaveWithoutCase(actor, id);
  if (application.state === "BOOKED") return leavePage(paths.booked(id));
  if (!application.open.includes("book")) return leavePage(paths.application(id));
  const obstacle = await bookingObstacle(actor, id);
  const t = await getTranslations("booking");
  if (obstacle) return <BookingRefused applicationId={id} obstacle={obstacle} title={t("title")} />;
  const query = await searchParams;
  return (
    <Booking
      application={application}
      {...await placesToChoose({ type: application.type, before: application.answers.heldExpiresOn })}
      family={await familyToBook(actor, id)}
      waiting={await waitingOf(actor, id)}
      view={chooserView(query)}
      noShows={await noShowsCounted(actor, id)}
      corrected={query.done === "corrected"}
      action={bookAction}
      idempotencyKey={randomUUID()}
    />
  );
}

const { generateMetadata, Page } = answered(about, BookPage);
export { generateMetadata, Page as default };
