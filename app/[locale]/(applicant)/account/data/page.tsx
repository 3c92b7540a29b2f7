import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OwnData } from "@/components/account/data/OwnData";
import { isRefusalCode } from "@/lib/domain/refusals";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { COPIES_PER_DAY } from "@/lib/use-cases/account/copy-own-data";

interface PageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.ownData");
  return { title: t("title") };
}

const numberIn = (text: string | string[] | undefined): number => {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : 1;
};

export default async function OwnDataPage({ searchParams }: PageProps) {
  await requireApplicant();
  const { error, minutes, seconds } = await searchParams;
  const refused =
    typeof error === "string" && isRefusalCode(error)
      ? { code: error, data: { minutes: numberIn(minutes), seconds: numberIn(seconds) } }
      : undefined;
  return <OwnData copy={{ refused, perDay: COPIES_PER_DAY }} />;
}
