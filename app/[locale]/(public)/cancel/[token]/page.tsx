import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { CancelByLinkForm } from "@/components/appointments/cancelling/CancelByLinkForm";
import { LinkIsOver, VisitOfLink } from "@/components/appointments/cancelling/VisitOfLink";
import { visitOfLink } from "@/lib/use-cases/booking/cancel-by-link";
import { cancelByLinkAction } from "./actions";

interface PageProps {
  readonly params: Promise<{ token: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("booking.byLink");
  return { title: t("title"), robots: { index: false, follow: false }, referrer: "no-referrer" };
}

export default async function CancelByLinkPage({ params }: PageProps) {
  const [{ token }, { booking, login, dates, errors }] = await Promise.all([params, getMessages()]);
  const visit = await visitOfLink(token);
  if (!visit) return <LinkIsOver />;
  return (
    <VisitOfLink visit={visit}>
      <NextIntlClientProvider
        messages={{
          booking: { byLink: booking.byLink, cancel: booking.cancel },
          login,
          dates,
          errors: { refusals: errors.refusals },
        }}
      >
        <CancelByLinkForm token={token} bookAgainUntil={visit.bookAgainUntil} action={cancelByLinkAction} />
      </NextIntlClientProvider>
    </VisitOfLink>
  );
}
