import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Account } from "@/components/account/Account";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { sessionsOf } from "@/lib/server/edge/auth/sessions";
import { accountOfApplicant } from "@/lib/server/db/questions/applicant/account-of-applicant";
import { answered } from "../../answered";
import { changePhoneAction, chooseLanguageAction, endOthersAction, endSessionAction } from "./actions";

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("account"))("title") });

interface PageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function AccountPage({ searchParams }: PageProps) {
  const [actor, { stopped }] = await Promise.all([requireApplicant(), searchParams]);
  const [{ maskedPhone }, sessions] = await Promise.all([accountOfApplicant(actor), sessionsOf(actor)]);
  const { locale: language, localeChosen: chosen = false } = actor;
  return (
    <Account
      maskedPhone={maskedPhone}
      stopped={stopped === "1"}
      changePhone={changePhoneAction}
      language={{ action: chooseLanguageAction, language, chosen }}
      sessions={sessions}
      endSession={endSessionAction}
      endOthers={endOthersAction}
    />
  );
}

const { generateMetadata, Page } = answered(about, AccountPage);
export { generateMetadata, Page as default };
