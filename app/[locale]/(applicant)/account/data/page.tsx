import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { OwnData } from "@/components/account/data/OwnData";
import { isRefusalCode } from "@/lib/domain/refusals";
import { formatDate, formatInstant } from "@/lib/i18n/dates";
import { erasable, ownRequests } from "@/lib/server/db/questions/data-requests/own-requests";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { COPIES_PER_DAY } from "@/lib/use-cases/account/copy-own-data";
import { answered } from "../../../answered";
import { correctionAction, erasureAction } from "./actions";

interface PageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("account.ownData"))("title") });

const numberIn = (text: string | string[] | undefined): number => {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : 1;
};

async function OwnDataPage({ searchParams }: PageProps) {
  const actor = await requireApplicant();
  const [{ error, minutes, seconds }, requests, { drafts, kept }] = await Promise.all([
    searchParams,
    ownRequests(actor),
    erasable(actor),
  ]);
  const [locale, t, states] = await Promise.all([
    getLocale(),
    getTranslations("account.erasure"),
    getTranslations("states"),
  ]);
  const code = typeof error === "string" && isRefusalCode(error) ? error : undefined;
  const keptInWords = kept.map(({ serial, state, until }) => ({
    serial,
    state: state ? states(`labels.${state}`) : states("unknown"),
    until: until ? t("until", { date: formatDate(until, locale) }) : t(state ? "underWay" : "stateUnknown"),
  }));
  const at = (instant: Date | null) => (instant ? formatInstant(instant, locale) : "");
  const data = { minutes: numberIn(minutes), seconds: numberIn(seconds) };
  return (
    <OwnData
      copy={{ refused: code && { code, data }, perDay: COPIES_PER_DAY }}
      correction={{ action: correctionAction }}
      erasure={{ action: erasureAction, drafts, kept: keptInWords }}
      requests={requests.map((row) => ({
        ...row,
        receivedAt: at(row.receivedAt),
        answeredAt: at(row.answeredAt),
      }))}
    />
  );
}

const { generateMetadata, Page } = answered(about, OwnDataPage);
export { generateMetadata, Page as default };
