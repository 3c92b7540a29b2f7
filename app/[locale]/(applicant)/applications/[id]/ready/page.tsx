import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Ready } from "@/components/appointments/ready/Ready";
import { answered } from "../../../../answered";
import { bookedVisit } from "../booked-visit";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("booking.ready");
  return { title: t("title") };
}

export default answered(async function ReadyPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { application, appointment } = await bookedVisit(id);
  return <Ready application={application} appointment={appointment} />;
});
