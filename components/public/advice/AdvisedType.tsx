import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/LinkButton";
import { PrintButton } from "@/components/ui/PrintButton";
import type { Advice } from "@/lib/domain/advice/advise-type";
import type { PaperLine } from "@/lib/domain/types/documents/paper-list";
import { formatDate } from "@/lib/i18n/dates";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import { FindingList } from "./FindingList";
import { Citations } from "./Citations";
import { usePaperWords } from "./paper-words";

interface AdvisedTypeProps {
  readonly advice: Extract<Advice, { readonly kind: "type" }>;
  readonly papers: readonly PaperLine[];
}

/** The type that is for somebody: until when, with what, for how much, and the way to it. */
export const AdvisedType = ({ advice, papers }: AdvisedTypeProps) => {
  const t = useTranslations("advice.result");
  const again = useTranslations("advice");
  const types = useTranslations("vocabulary.types");
  const documents = useTranslations("documents.slots");
  const paperWords = usePaperWords();
  const locale = useLocale();
  const { type, onTimeUntil, lastDay, answeredBy, fees } = advice;
  const name = types(type);
  return (
    <div className="grid gap-4">
      <h2 className="text-xl font-bold">{t("for", { type: name })}</h2>
      <FindingList findings={advice.warnings} tone="warning" />
      <div>
        <h3 className="font-bold">
          {t("when")}
        </h3>
        <ul className="mt-1 list-disc pl-5">
          {onTimeUntil ? <li>{t("onTime", { date: formatDate(onTimeUntil, locale) })}</li> : null}
          <li>{t(onTimeUntil ? "onTimeLast" : "last", { date: formatDate(lastDay, locale) })}</li>
          {advice.provisional ? <li>{t("provisional")}</li> : null}
          <li>{t("answeredBy", { date: formatDate(answeredBy.date, locale) })}</li>
          <li>{t("again")}</li>
        </ul>
      </div>
      <div>
        <h3 className="font-bold">
          {t("bring")}
        </h3>
        <p className="text-muted">{t("bringLead")}</p>
        <ul className="mt-1 list-disc pl-5">
          <li>{documents("PHOTO.long")}</li>
          {papers.map((line) => (
            <li key={line.slot}>
              {documents(`${line.slot}.long`)}{" "}
              <span className="inline-block text-sm text-muted first-letter:uppercase">
                {paperWords(line)}
              </span>
            </li>
          ))}
          <li>{documents("APPLICATION_FORM.long")}</li>
        </ul>
        <Link href={paths.materials(type)} className="link no-print mt-1 inline-flex min-h-11 items-center">
          {t("bringMore")}
        </Link>
      </div>
      <div>
        <h3 className="font-bold">
          {t("costs")}
        </h3>
        <p className="text-muted">{t("costsLead")}</p>
        <table className="mt-1 w-full max-w-md text-[0.9375rem]">
          <thead className="text-sm text-muted">
            <tr className="border-b border-line">
              <th scope="col" className="py-1.5 pr-3 text-left">
                {t("term")}
              </th>
              <th scope="col" className="py-1.5 text-right">
                {t("fee")}
              </th>
            </tr>
          </thead>
          <tbody>
            {fees.map(({ term, fee }) => (
              <tr key={term} className="border-b border-line last:border-b-0">
                <th scope="row" className="py-1.5 pr-3 text-left font-normal">
                  {t(`terms.${term}`)}
                </th>
                <td className="figures py-1.5 text-right">{fee ?? t("atWindow")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Citations sources={advice.sources} />
      <div className="no-print flex flex-wrap gap-3">
        <LinkButton href={paths.apply(type)}>{t("start", { type: name })}</LinkButton>
        <PrintButton label={again("print")} />
      </div>
    </div>
  );
};
