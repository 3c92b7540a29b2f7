import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Agreement } from "@/components/appointments/Agreement";
import { Booking } from "@/components/appointments/Booking";
import { BookingRefused } from "@/components/appointments/BookingRefused";
import { AGREEMENT_VERSION } from "@/lib/domain/visit/agreement";
import { paths } from "@/lib/paths";
import { leavePage } from "@/lib/server/edge/http/leave-page";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { applicationForApplicant } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { bookingObstacle } from "@/lib/server/db/questions/applicant/booking-obstacle";
import { halls, openSlots } from "@/lib/server/db/questions/applicant/open-slots";
import { leaveWithoutCase } from "../no-case";
import { bookAction } from "./actions";

interface BookPageProps {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("booking");
  return { title: t("title") };
}

export default async function BookPage({ params, searchParams }: BookPageProps) {
  const { id } = await params;
  const actor = await requireApplicant();
  const application = await applicationForApplicant(actor, id);
  if (!application) return leaveWithoutCase(actor, id);
  if (application.state === "BOOKED") return leavePage(paths.booked(id));
  if (!application.open.includes("book")) return leavePage(paths.application(id));
  const obstacle = await bookingObstacle(actor, id);
  if (obstacle) return <BookingRefused applicationId={id} obstacle={obstacle} />;
  const query = await searchParams;
  if (query.agreed !== AGREEMENT_VERSION)
    return <Agreement applicationId={id} corrected={query.done === "corrected"} />;
  const textOf = (name: string): string => (typeof query[name] === "string" ? query[name] : "");
  const chosen = { hallId: textOf("hallId"), date: textOf("date"), start: textOf("start") };
  const before = application.answers.heldExpiresOn;
  const slots = chosen.hallId ? await openSlots(chosen.hallId, { before }) : [];
  return (
    <Booking
      application={application}
      halls={await halls()}
      slots={slots ?? []}
      chosen={slots ? chosen : { hallId: "", date: "", start: "" }}
      action={bookAction}
      idempotencyKey={randomUUID()}
    />
  );
}
