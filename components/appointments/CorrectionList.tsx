import { useTranslations } from "next-intl";
import { NamedItem } from "@/components/applications/NamedItem";
import { Notice } from "@/components/ui/Notice";
import type { ApplicationView } from "@/lib/server/db/questions/applicant/application-for-applicant";

const ASKING = ["return", "correct"];

/** What the window named at the last visit and is to be brought along (窗口补正); nothing when there was none. */
export const CorrectionList = ({ application }: { readonly application: ApplicationView }) => {
  const t = useTranslations("booking");
  const { events, returnItems } = application;
  const last = events.filter(({ event }) => ASKING.includes(event)).at(-1);
  if (last?.event !== "correct" || returnItems.length === 0) return null;
  return (
    <Notice tone="warning" title={t("correctionTitle")}>
      <ul className="grid list-disc gap-1 pl-5">
        {returnItems.map(({ target, text, sent }) => (
          <NamedItem key={target} text={text} sent={sent} />
        ))}
      </ul>
    </Notice>
  );
};
