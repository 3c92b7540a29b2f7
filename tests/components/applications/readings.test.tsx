import { screen } from "@testing-library/react";
import { Readings } from "@/components/applications/Readings";
import { READING_REASONS } from "@/lib/domain/case/reading-reasons";
import { wordsIn } from "../support/desk";
import { renderIn } from "../support/render";

test.each(["zh", "en"] as const)("%s: the applicant reads who looked, why, and the words", (locale) => {
  const say = wordsIn(locale);
  const base = { at: new Date("2026-11-23T02:00:00Z"), officer: "陈晓预", staffNo: "T00001" };
  renderIn(
    locale,
    <Readings
      readings={READING_REASONS.map((why) => ({
        ...base,
        id: why,
        staffNo: `T-${why}`,
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

test("what one officer looked at on one day is one line, whatever the number of files", () => {
  const look = (id: string, action: string, time: string, staffNo = "P1001") => ({
    id,
    at: new Date(`2026-11-${time}:00Z`),
    officer: "陈晓预",
    staffNo,
    action,
    reasons: ["preReview"],
    words: "",
  });
  renderIn(
    "zh",
    <Readings
      readings={[
        look("5", "readFile", "24T02:01"),
        look("4", "readFile", "23T02:01"),
        look("3", "readFile", "23T02:01"),
        look("2", "readCase", "23T02:00"),
        look("1", "readCase", "23T01:00", "P1002"),
      ]}
    />,
  );
  const lines = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain("陈晓预（工号 P1001） · 查看材料、查看申请 · 当天共3次");
});
