import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AppealInbox } from "@/components/rooms/appeals/AppealInbox";
import { inLanguage } from "@/lib/domain/text";
import { APPEAL_STATES } from "@/lib/domain/visit/no-show";
import { formatDate, formatStamp } from "@/lib/i18n/dates";
import { paths } from "@/lib/paths";
import { appealInbox } from "@/lib/server/db/questions/visit/appeal-inbox";
import { requireOfficer } from "@/lib/server/edge/auth/actor";
import { answered } from "../../../../answered";
import { oneOf } from "../queue-search";
import { answer } from "./actions";

interface PageProps {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("supply.appeals"))("title") });

async function AppealsPage({ params, searchParams }: PageProps) {
  const officer = await requireOfficer("ADMIN");
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const state = oneOf(APPEAL_STATES, query.state) ?? "OPEN";
  const after = typeof query.after === "string" ? query.after : undefined;
  const { rows, next, counts } = await appealInbox(officer, { state, after });
  return (
    <AppealInbox
      state={state}
      counts={counts}
      answer={answer}
      done={oneOf(["GRANTED", "REFUSED"] as const, query.done)}
      rows={rows.map((row) => ({
        ...row,
        hall: inLanguage(row.hall, locale),
        date: formatDate(row.date, locale),
        receivedAt: formatStamp(row.receivedAt),
        answeredAt: row.answeredAt ? formatStamp(row.answeredAt) : "",
      }))}
      next={next && paths.appeals({ state, after: next })}
      first={after === undefined ? undefined : paths.appeals({ state })}
    />
  );
}

const { generateMetadata, Page } = answered(about, AppealsPage);
export { generateMetadata, Page as default };
