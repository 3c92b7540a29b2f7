import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InboxFilter } from "@/components/demo/InboxFilter";
import { InboxList } from "@/components/demo/InboxList";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import { demoInbox } from "@/lib/server/db/questions/public/demo-inbox";
import { isDemo } from "@/lib/server/base/env";
import { notThere } from "@/lib/server/edge/http/turned-away";
import { answered } from "../../../answered";

interface InboxPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const about = async (): Promise<Metadata> => ({ title: (await getTranslations("demo.inbox"))("title") });

async function InboxPage({ searchParams }: InboxPageProps) {
  if (!isDemo()) notThere();
  const { to } = await searchParams;
  const phone = typeof to === "string" ? to.trim().slice(0, 100) : "";
  const [t, messages] = await Promise.all([getTranslations("demo.inbox"), demoInbox({ to: phone })]);
  return (
    <div className="mx-auto grid max-w-3xl gap-5">
      <PageHeader title={t("title")} lead={t("lead")} />
      <InboxFilter phone={phone} />
      {messages.length > 0 ? (
        <InboxList messages={messages} />
      ) : (
        <EmptyState title={t("emptyTitle")}>{phone ? t("emptyOf", { phone }) : t("emptyBody")}</EmptyState>
      )}
    </div>
  );
}

const { generateMetadata, Page } = answered(about, InboxPage);
export { generateMetadata, Page as default };
