import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";

/** One thing the applicant was asked for, in the officer's language. */
export interface AskedLine {
  readonly target: string;
  readonly label: string;
  readonly text: string;
  /** Shanghai time, formatted. */
  readonly at: string;
}

interface CaseNoticesProps {
  readonly asked: readonly AskedLine[];
  /** What did not reach the applicant, a line each. */
  readonly undelivered: readonly string[];
}

/** What an officer must know before reading on: what was asked for last, and what never arrived. */
export const CaseNotices = ({ asked, undelivered }: CaseNoticesProps) => {
  const t = useTranslations("officerReview");
  const messages = useTranslations("undelivered.case");
  return (
    <>
      {asked[0] ? (
        <Notice title={t("asked", { at: asked[0].at })} className="m-3">
          <ol className="list-decimal pl-5">
            {asked.map(({ target, label, text }) => (
              <li key={target}>
                <a href={`#row-${target}`} className="link">
                  {label}
                </a>{" "}
                {text}
              </li>
            ))}
          </ol>
        </Notice>
      ) : null}
      {undelivered.length > 0 ? (
        <Notice tone="warning" title={messages("title")} className="m-3">
          <ul>
            {undelivered.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </>
  );
};
