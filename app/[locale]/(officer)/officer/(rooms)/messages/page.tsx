import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { addressOf } from "@/components/desk/queue/queue-view";
import { MessageDesk } from "@/components/rooms/messages/MessageDesk";
import { formatStamp } from "@/lib/i18n/dates";
import { shanghaiTime } from "@/lib/domain/calendar/plain-date";
import { now } from "@/lib/server/base/clock";
import { requireOfficer } from "@/lib/server/edge/auth/actor";
import { undeliveredMessages } from "@/lib/server/db/questions/officer/undelivered-messages";
import { answered } from "../../../../answered";
import { messageNames } from "../message-name";
import { resend } from "./actions";
import { askedOfMessages } from "./asked-of-messages";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("undelivered"))("title") });

async function MessagesPage({ params, searchParams }: PageProps) {
  const officer = await requireOfficer("ADMIN");
  const { locale } = await params;
  const nameOf = await messageNames(locale);
  const { view, status, after, order } = await askedOfMessages(await searchParams, locale);
  const found = await undeliveredMessages(officer, { text: view.q, status, order, after });
  const rows = found.rows.map(({ orderedAt, ...message }) => ({
    ...message,
    about: nameOf(message),
    orderedAt: formatStamp(orderedAt),
  }));
  return (
    <MessageDesk
      rows={rows}
      resend={resend}
      view={view}
      readAt={shanghaiTime(now())}
      next={found.next && addressOf(view, { after: found.next })}
      first={after === undefined ? undefined : addressOf(view)}
    />
  );
}

const { generateMetadata, Page } = answered(about, MessagesPage);
export { generateMetadata, Page as default };
