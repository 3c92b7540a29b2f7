import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Booked } from "@/components/appointments/Booked";
import { paths } from "@/lib/paths";
import { cancelToken } from "@/lib/server/documents/verification/cancel-token";
import { codeOfVisit } from "@/lib/server/documents/slip/code-of-visit";
import { bookedVisit } from "../booked-visit";
import { cancelAction } from "../../../appointments/actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("booking.booked");
  return { title: t("title") };
}

export default async function BookedPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { application, appointment } = await bookedVisit(id);
  return (
    <Booked
      application={application}
      appointment={appointment}
      code={codeOfVisit(application.type, { ...appointment, hallId: appointment.hall.id })}
      cancelLink={paths.cancelByLink(cancelToken(appointment.id))}
      action={cancelAction}
    />
  );
}
