import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Home } from "@/components/home/Home";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { accountOfApplicant } from "@/lib/server/db/questions/applicant/account-of-applicant";
import { homeOfApplicant } from "@/lib/server/db/questions/applicant/home-of-applicant";
import { answered } from "../../answered";

interface HomePageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("home"))("title") });

async function HomePage({ searchParams }: HomePageProps) {
  const actor = await requireApplicant();
  const [home, { maskedPhone }, { phoneChanged }] = await Promise.all([
    homeOfApplicant(actor),
    accountOfApplicant(actor),
    searchParams,
  ]);
  return (
    <Home
      applications={home.applications}
      todo={home.todo}
      unreadable={home.unreadable}
      newPhone={phoneChanged === "1" ? maskedPhone : undefined}
    />
  );
}

const { generateMetadata, Page } = answered(about, HomePage);
export { generateMetadata, Page as default };
