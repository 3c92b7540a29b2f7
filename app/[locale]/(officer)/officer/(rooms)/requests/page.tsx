import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RequestInbox } from "@/components/rooms/requests/RequestInbox";
import { DATA_REQUEST_STATES } from "@/lib/domain/people/data-requests";
import { formatStamp } from "@/lib/i18n/dates";
import { paths } from "@/lib/paths";
import { requestInbox } from "@/lib/server/db/questions/data-requests/request-inbox";
import { requireOfficer } from "@/lib/server/edge/auth/actor";
import { answered } from "../../../../answered";
import { oneOf } from "../queue-search";
import { answer } from "./actions";

interface PageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const about = async (): Promise<Metadata> => ({
  title: (await getTranslations("officer.requests"))("title"),
});

async function RequestsPage({ searchParams }: PageProps) {
  const officer = await requireOfficer("ADMIN");
  const query = await searchParams;
  const state = oneOf(DATA_REQUEST_STATES, query.state) ?? "RECEIVED";
  const after = typeof query.after === "string" ? query.after : undefined;
  const { rows, next, counts } = await requestInbox(officer, { state, after });
  return (
    <RequestInbox
      state={state}
      counts={counts}
      answer={answer}
      rows={rows.map((row) => ({
        ...row,
        receivedAt: formatStamp(row.receivedAt),
        answeredAt: row.answeredAt ? formatStamp(row.answeredAt) : "",
      }))}
      next={next && paths.requests({ state, after: next })}
      first={after === undefined ? undefined : paths.requests({ state })}
    />
  );
}

const { generateMetadata, Page } = answered(about, RequestsPage);
export { generateMetadata, Page as default };
