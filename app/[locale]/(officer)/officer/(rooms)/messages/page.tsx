import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MessageDesk } from "@/components/rooms/messages/MessageDesk";
import { formatStamp } from "@/lib/i18n/dates";
import { paths } from "@/lib/paths";
import { requireOfficer } from "@/lib/server/edge/auth/actor";
import { undeliveredMessages } from "@/lib/server/db/questions/officer/undelivered-messages";
import { messageNames } from "../message-name";
import { resend } from "./actions";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("undelivered"))("title") };
}

export default async function MessagesPage({ params, searchParams }: PageProps) {
  const officer = await requireOfficer("ADMIN");
  const { locale } = await params;
  const nameOf = await messageNames(locale);
  const { after } = await searchParams;
  const found = await undeliveredMessages(officer, typeof after === "string" ? after : undefined);
  const rows = found.rows.map(({ orderedAt, ...message }) => ({
    ...message,
    about: nameOf(message),
    orderedAt: formatStamp(orderedAt),
  }));
  return (
    <MessageDesk
      rows={rows}
      resend={resend}
      next={found.next && paths.messages({ after: found.next })}
      first={after === undefined ? undefined : paths.messages()}
    />
  );
}
