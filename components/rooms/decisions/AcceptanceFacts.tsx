import { useTranslations } from "next-intl";

export interface AcceptanceView {
  readonly receipt: string;
  readonly acceptedAt: string;
  readonly validUntil: string;
  readonly promisedBy: string;
  readonly preReviewer: string;
  readonly windowOfficer: string;
  /** Name of the interviewer; undefined: no interview was held. */
  readonly interviewer: string | undefined;
  /** RMB; undefined: told at the window. */
  readonly fee: number | undefined;
}

/** What happened at the window, for whoever decides; every date is formatted. */
export const AcceptanceFacts = ({ facts }: { readonly facts: AcceptanceView }) => {
  const t = useTranslations("decisions.facts");
  const rows: readonly (readonly [string, string])[] = [
    [t("receipt"), facts.receipt],
    [t("acceptedAt"), facts.acceptedAt],
    [t("validUntil"), facts.validUntil],
    [t("promisedBy"), facts.promisedBy],
    [t("preReviewer"), facts.preReviewer],
    [t("windowOfficer"), facts.windowOfficer],
    [
      t("interview"),
      facts.interviewer ? t("interviewPassed", { officer: facts.interviewer }) : t("interviewNone"),
    ],
    [t("fee"), facts.fee === undefined ? t("feeUnknown") : t("feeAmount", { fee: facts.fee })],
  ];
  return (
    <section aria-labelledby="group-acceptance">
      <h2 id="group-acceptance" className="px-3 pt-3 pb-1 font-bold">
        {t("title")}
      </h2>
      <dl>
        {rows.map(([term, value]) => (
          <div
            key={term}
            className="grid grid-cols-[8.5rem_minmax(0,1fr)] gap-x-3 border-b border-line px-3 py-1"
          >
            <dt className="text-muted">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
