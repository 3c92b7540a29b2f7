import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { isFileTarget } from "@/lib/domain/review/return-reasons";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import type { ApplicationView } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { NamedItem } from "./NamedItem";

interface NamedItemsProps {
  readonly application: Pick<ApplicationView, "id" | "state" | "events" | "returnItems" | "toCorrect">;
}

const LISTS = ["return", "correct"];

/** What the last return or the window named, while it waits to be answered. What the window named is brought to the next
 *  visit, so it stays in sight until then, whatever becomes of the one booked for it. */
export const NamedItems = ({ application }: NamedItemsProps) => {
  const t = useTranslations("application.overview");
  const { id, state, events, returnItems, toCorrect } = application;
  const byWindow = events.findLast(({ event }) => LISTS.includes(event))?.event === "correct";
  const visit = byWindow && state === "BOOKED";
  const waiting = state === "RETURNED" || state === "WINDOW_CORRECTION" || visit;
  if (!waiting || returnItems.length === 0) return null;
  const bring = visit && returnItems.some(({ target, sent }) => isFileTarget(target) && !sent);
  return (
    <Card title={t(state === "RETURNED" ? "reasons" : "correctionReasons")} titleId="reasons">
      {bring ? <p className="mb-2 font-semibold">{t("bringToVisit")}</p> : null}
      <ol className="grid list-decimal gap-2 pl-5">
        {returnItems.map(({ target, text, sent }) => (
          <NamedItem key={target} text={text} sent={sent} />
        ))}
      </ol>
      {state === "WINDOW_CORRECTION" && toCorrect === 0 ? (
        <p className="mt-3">
          <Link href={paths.supplement(id)} className="link font-semibold">
            {t("correctOnline")}
          </Link>
        </p>
      ) : null}
    </Card>
  );
};
