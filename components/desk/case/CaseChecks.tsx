import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/Icon";
import { formOfCase } from "@/lib/domain/types/known-types";
import { PHOTO_SLOT } from "@/lib/domain/vocabulary";
import { isKey } from "@/lib/i18n/known-key";
import type { CaseContent } from "./case-view";
import { CompareLines } from "./CompareLines";
import { differingPoints, type PointView, ROW_OF_POINT } from "./mrz-points";

const LOOKS = {
  FAIL: ["x", "text-danger"],
  WARN: ["triangle-alert", "text-warning"],
  OK: ["check", "text-success"],
  NOT_RUN: ["minus", "text-muted"],
} as const;
type Outcome = keyof typeof LOOKS;

interface CheckLine {
  readonly outcome: Outcome;
  /** The row it is about. */
  readonly row: string;
  readonly words: string;
}

/** What a machine found at a glance: how many checks went which way, and each that did not pass with the way to its row.
 *  The two lines a passport has for machines are among them where the applicant had them read; where not, the officer who
 *  has the scan in sight may type them. */
export const CaseChecks = ({ content }: { readonly content: CaseContent }) => {
  const { checks, files, mrz } = content;
  const t = useTranslations("officerReview.machine");
  const review = useTranslations("review.checks");
  const documents = useTranslations("officerReview.documents");
  const machine = useTranslations("officerReview.machine.lines");
  const pointWords = ({ point, typed, read }: PointView): string =>
    machine("differs", { point: machine(`points.${point}`), typed: typed || "—", read });
  const doubtful = files.some(({ isDoubtful, isRemoved }) => isDoubtful && !isRemoved);
  const wrong = checks.filter(({ verdict }) => verdict !== "OK");
  const lines: CheckLine[] = [
    ...wrong
      .toSorted((one, other) => one.verdict.localeCompare(other.verdict))
      .map(({ check, verdict, field }) => ({
        outcome: verdict,
        row: field,
        words: isKey(review, check) ? review(check) : check,
      })),
    ...differingPoints(mrz).map((point) => ({
      outcome: "WARN" as const,
      row: ROW_OF_POINT[point.point],
      words: pointWords(point),
    })),
    ...(content.sponsorFound === false
      ? [{ outcome: "WARN" as const, row: "sponsorInProcessSerial", words: t("sponsorNotFound") }]
      : []),
    ...(content.formerOnFile === false
      ? [{ outcome: "WARN" as const, row: "formerPassportNo", words: t("formerNotOnFile") }]
      : []),
    ...(doubtful ? [{ outcome: "WARN" as const, row: PHOTO_SLOT, words: documents("notBlue") }] : []),
  ];
  const counts: Readonly<Record<Outcome, number>> = {
    FAIL: wrong.filter(({ verdict }) => verdict === "FAIL").length,
    WARN: lines.filter(({ outcome }) => outcome === "WARN").length,
    OK: checks.length - wrong.length,
    NOT_RUN: formOfCase(content).checks.length - checks.length,
  };
  return (
    <section aria-label={t("title")} className="border-b border-line px-3 py-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <strong>{t("title")}</strong>
        {(Object.keys(LOOKS) as Outcome[]).map((outcome) => (
          <Count key={outcome} outcome={outcome} count={counts[outcome]} />
        ))}
      </p>
      {lines.length > 0 ? (
        <ul className="mt-1 grid gap-0.5">
          {lines.map(({ outcome, row, words }) => (
            <li key={words} className={`flex items-start gap-1 ${LOOKS[outcome][1]}`}>
              <Icon of={LOOKS[outcome][0]} size={14} className="mt-1 shrink-0" />
              <a href={`#row-${row}`} className="link inline-block min-h-6">
                {words}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="text-xs text-muted">{machine(outcomeOf(mrz), countsOf(mrz))}</p>
      {mrz === undefined && content.passportShown ? <CompareLines {...content} /> : null}
    </section>
  );
};

const outcomeOf = (mrz: CaseContent["mrz"]): "none" | "unreadable" | "agree" | "some" => {
  if (mrz?.kind !== "compared") return mrz?.kind ?? "none";
  return differingPoints(mrz).length > 0 ? "some" : "agree";
};

const countsOf = (mrz: CaseContent["mrz"]): { readonly agree: number; readonly differ: number } => {
  const differ = differingPoints(mrz).length;
  return { differ, agree: (mrz?.kind === "compared" ? mrz.points.length : 0) - differ };
};

interface CountProps {
  readonly outcome: Outcome;
  readonly count: number;
}

/** One of the four numbers; what is none is grey, so that a failure alone is red. */
const Count = ({ outcome, count }: CountProps) => {
  const t = useTranslations("officerReview.machine.counts");
  const [icon, tone] = LOOKS[outcome];
  return (
    <span className={`inline-flex items-center gap-1 ${count > 0 ? tone : "text-muted"}`}>
      <Icon of={icon} size={14} />
      {t(outcome, { count })}
    </span>
  );
};
