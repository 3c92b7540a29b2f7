import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TipInbox } from "@/components/rooms/tips/TipInbox";
import { TIP_STATES } from "@/lib/domain/tips";
import { formatStamp } from "@/lib/i18n/dates";
import { paths } from "@/lib/paths";
import { tipInbox } from "@/lib/server/db/questions/tips/tip-inbox";
import { requireOfficer } from "@/lib/server/edge/auth/actor";
import { answered } from "../../../../answered";
import { oneOf } from "../queue-search";

interface PageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("tips"))("title") });

async function TipsPage({ searchParams }: PageProps) {
  const officer = await requireOfficer("ADMIN");
  const query = await searchParams;
  const state = oneOf(TIP_STATES, query.state) ?? "RECEIVED";
  const after = typeof query.after === "string" ? query.after : undefined;
  const { rows, next, counts } = await tipInbox(officer, { state, after });
  return (
    <TipInbox
      state={state}
      counts={counts}
      rows={rows.map(({ receivedAt, ...row }) => ({ ...row, receivedAt: formatStamp(receivedAt) }))}
      next={next && paths.tips({ state, after: next })}
      first={after === undefined ? undefined : paths.tips({ state })}
    />
  );
}

const { generateMetadata, Page } = answered(about, TipsPage);
export { generateMetadata, Page as default };
