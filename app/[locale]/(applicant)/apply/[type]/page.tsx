import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChooseType } from "@/components/wizard/ChooseType";
import { ClosedType } from "@/components/wizard/ClosedType";
import { APPLICATION_TYPES, isOpenType } from "@/lib/domain/types/known-types";
import { membersOfFamily, permitsOfFamily } from "@/lib/server/db/questions/applicant/permits-of-family";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { notThere } from "@/lib/server/edge/http/turned-away";
import { today } from "@/lib/server/base/clock";
import { answered } from "../../../answered";
import { startAction } from "./actions";

interface ApplyPageProps {
  readonly params: Promise<{ type: string }>;
}

const typeOf = async (params: ApplyPageProps["params"]) => {
  const { type } = await params;
  return APPLICATION_TYPES.find((known) => known.toLowerCase() === type);
};

async function about({ params }: ApplyPageProps): Promise<Metadata> {
  const [type, t, words] = await Promise.all([
    typeOf(params),
    getTranslations("apply"),
    getTranslations("vocabulary.types"),
  ]);
  return { title: type ? `${words(type)} - ${t("title")}` : t("title") };
}

async function ApplyPage({ params }: ApplyPageProps) {
  const applicant = await requireApplicant();
  const type = (await typeOf(params)) ?? notThere();
  if (!isOpenType(type)) return <ClosedType type={type} />;
  const [permits, members] = await Promise.all([permitsOfFamily(applicant), membersOfFamily(applicant)]);
  return <ChooseType type={type} today={today()} permits={permits} members={members} action={startAction} />;
}

const { generateMetadata, Page } = answered(about, ApplyPage);
export { generateMetadata, Page as default };
