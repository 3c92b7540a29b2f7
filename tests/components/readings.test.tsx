import { screen } from "@testing-library/react";
import { Readings } from "@/components/applications/Readings";
import { READING_REASONS } from "@/lib/domain/case/reading-reasons";
import { wordsIn } from "./support/desk";
import { renderIn } from "./support/render";

test.each(["zh", "en"] as const)("%s: the applicant reads who looked, why, and the words", (locale) => {
  const say = wordsIn(locale);
  const base = { at: new Date("2026-11-23T02:00:00Z"), officer: "陈晓预", staffNo: "T00001" };
  renderIn(
    locale,
    <Readings
      readings={READING_REASONS.map((why) => ({
        ...base,
        id: why,
        action: "readCase",
        reasons: ["preReview", why],
        words: `words of ${why}`,
      }))}
    />,
  );
  for (const why of READING_REASONS) {
    const spoken = ["preReview", why].map((code) => say(`application.overview.readingReasons.${code}`));
    expect(
      screen.getByText(say("application.overview.readingReason", { reason: spoken.join(" · ") })),
    ).toBeVisible();
    expect(screen.getByText(new RegExp(`words of ${why}`))).toBeVisible();
  }
});
