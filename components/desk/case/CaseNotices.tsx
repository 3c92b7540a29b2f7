import { useTranslations } from "next-intl";
import { Pill } from "@/components/ui/Pill";
import type { ItemAnswer } from "@/lib/domain/case/item-reply";
import { Notice } from "@/components/ui/Notice";

/** One thing the applicant was asked for, in the officer's language. */
export interface AskedLine {
  readonly target: string;
  readonly label: string;
  readonly text: string;
  /** Shanghai time, formatted. */
  readonly at: string;
  /** How the applicant answered; undefined while nothing came back. */
  readonly answer?: ItemAnswer;
  /** The applicant's words to a confirmation. */
  readonly words: string;
  readonly scannedAnew: boolean;
}

/** The applicant's answer beside what was asked: changed, or right as it stands and why, and whether there is a new scan. */
const Answer = ({ answer, words, scannedAnew }: Pick<AskedLine, "answer" | "words" | "scannedAnew">) => {
  const t = useTranslations("officerReview.answers");
  if (!answer) return null;
  return (
    <span className="block text-sm">
      <Pill tone={answer === "CHANGED" ? "info" : "warning"}>{t(answer)}</Pill>{" "}
      {scannedAnew ? <Pill tone="info">{t("scannedAnew")}</Pill> : null}{" "}
      {words ? <q className="whitespace-pre-line">{words}</q> : null}
    </span>
  );
};

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
            {asked.map(({ target, label, text, ...answer }) => (
              <li key={target}>
                <a href={`#row-${target}`} className="link">
                  {label}
                </a>{" "}
                {text}
                <Answer {...answer} />
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
