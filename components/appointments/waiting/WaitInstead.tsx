import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/LinkButton";
import { paths } from "@/lib/paths";
import type { Waiting } from "@/lib/server/db/questions/visit/waiting-of";
import { WaitingNotice } from "./WaitingNotice";

interface WaitInsteadProps {
  readonly applicationId: string;
  readonly waiting: Waiting | undefined;
}

/** The way on where no free place fits; whoever waits already sees how it stands. */
export const WaitInstead = ({ applicationId, waiting }: WaitInsteadProps) => {
  const t = useTranslations("waitingList");
  if (waiting) return <WaitingNotice applicationId={applicationId} waiting={waiting} />;
  return (
    <div className="border-t border-line pt-4">
      <p className="font-bold">{t("open")}</p>
      <p className="mt-1 text-[0.9375rem] text-muted">{t("openBody")}</p>
      <LinkButton href={paths.waiting(applicationId)} size="sm" tone="quiet" className="mt-2">
        {t("openLink")}
      </LinkButton>
    </div>
  );
};
