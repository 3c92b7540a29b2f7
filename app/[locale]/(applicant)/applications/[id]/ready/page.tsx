import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Ready } from "@/components/appointments/ready/Ready";
import { answered } from "../../../../answered";
import { bookedVisit } from "../booked-visit";

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("booking.ready"))("title") });

async function ReadyPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { application, appointment } = await bookedVisit(id);
  return <Ready application={application} appointment={appointment} />;
}

const { generateMetadata, Page } = answered(about, ReadyPage);
export { generateMetadata, Page as default };
