import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Booked } from "@/components/appointments/Booked";
import type { BookedMember } from "@/components/appointments/BookedTogether";
import { slotEnd } from "@/lib/domain/visit/slots";
import { paths } from "@/lib/paths";
import { cancelToken } from "@/lib/server/documents/verification/cancel-token";
import { codeOfVisit } from "@/lib/server/documents/slip/code-of-visit";
import {
  type AppointmentOfApplicant,
  bookedTogether,
} from "@/lib/server/db/questions/applicant/appointments-of-applicant";
import { answered } from "../../../../answered";
import { bookedVisit } from "../booked-visit";
import { cancelAction } from "../../../appointments/actions";

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("booking.booked"))("title") });

const memberOf = (visit: AppointmentOfApplicant): BookedMember => {
  const { application, number, start, cancellable, bookAgainUntil } = visit;
  const { id, fullName, type, forInterview } = application;
  return {
    applicationId: id,
    name: fullName,
    number,
    hours: `${start}–${slotEnd(start)}`,
    code: type && codeOfVisit(type, { ...visit, forInterview }),
    cancellable,
    bookAgainUntil,
  };
};

interface BookedPageProps {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function BookedPage({ params, searchParams }: BookedPageProps) {
  const { id } = await params;
  const { actor, application, appointment } = await bookedVisit(id);
  const together = await bookedTogether(actor, appointment.groupId);
  return (
    <Booked
      application={application}
      appointment={appointment}
      code={codeOfVisit(application.type, { ...appointment, hallId: appointment.hall.id })}
      cancelLink={paths.cancelByLink(cancelToken(appointment.id))}
      members={together.map(memberOf)}
      moved={(await searchParams).done === "moved"}
      action={cancelAction}
    />
  );
}

const { generateMetadata, Page } = answered(about, BookedPage);
export { generateMetadata, Page as default };
