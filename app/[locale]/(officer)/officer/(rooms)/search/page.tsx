import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FindCase } from "@/components/rooms/entry/FindCase";
import type { OfficerSection } from "@/lib/domain/role-routes";
import { paths } from "@/lib/paths";
import { caseBySerial } from "@/lib/server/db/questions/officer/case-by-serial";
import { requireOfficer } from "@/lib/server/edge/auth/actor";
import { goToPage } from "@/lib/server/edge/http/leave-page";
import { answered } from "../../../../answered";

interface PageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Where a desk shows one case; a desk that has lists only shows it in them. */
const PAGES: Readonly<Record<OfficerSection, (found: { id: string; serial: string }) => string>> = {
  review: ({ id }) => paths.reviewCase(id),
  reception: ({ serial }) => paths.reception({ q: serial }),
  counter: ({ id }) => paths.counterCase(id),
  interview: ({ id }) => paths.interviewCase(id),
  decisions: ({ id }) => paths.decisionCase(id),
  production: ({ serial }) => paths.production({ q: serial }),
  board: () => paths.board(),
  schedule: () => paths.schedule(),
  devices: () => paths.devices(),
  messages: ({ serial }) => paths.messages({ q: serial }),
  requests: () => paths.requests(),
  appeals: () => paths.appeals(),
  phones: () => paths.phones(),
  tips: () => paths.tips(),
};

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("officer.search"))("title") });

async function FindCasePage({ searchParams }: PageProps) {
  const officer = await requireOfficer();
  const { q: asked } = await searchParams;
  const q = (typeof asked === "string" ? asked : "").trim().slice(0, 100);
  if (q === "") return <FindCase q="" found={undefined} />;
  const found = await caseBySerial(officer, q);
  if (found.kind === "readable") return goToPage(PAGES[found.section](found));
  return <FindCase q={q} found={found} />;
}

const { generateMetadata, Page } = answered(about, FindCasePage);
export { generateMetadata, Page as default };
