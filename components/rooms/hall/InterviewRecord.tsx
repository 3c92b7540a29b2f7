import { useTranslations } from "next-intl";

export interface InterviewFacts {
  readonly record: string;
  readonly officer: string;
  /** Formatted. */
  readonly at: string;
}

/** What was said at the interview, for the desks after it. */
export const InterviewRecord = ({ interview }: { readonly interview: InterviewFacts }) => {
  const t = useTranslations("hall.window");
  return (
    <section aria-labelledby="group-interview">
      <h2 id="group-interview" className="px-3 pt-3 pb-1 font-bold">
        {t("interviewRecord")}
      </h2>
      <div className="border-b border-line px-3 py-1.5">
        <p className="whitespace-pre-line">{interview.record}</p>
        <p className="text-xs text-muted">
          {t("interviewBy", { officer: interview.officer, at: interview.at })}
        </p>
      </div>
    </section>
  );
};
