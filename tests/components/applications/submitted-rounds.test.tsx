import { screen, within } from "@testing-library/react";
import { SubmittedRounds } from "@/components/applications/SubmittedRounds";
import { currentForm } from "@/lib/domain/types/known-types";
import type { SubmissionsView } from "@/lib/server/db/questions/applicant/submissions-of-applicant";
import { spouseAnswers } from "@/tests/support/first-answers";
import { atDesk } from "../support/desk";
import { axeFindings } from "../support/render";

const answers = spouseAnswers("2026-11-23");
const form = currentForm("FIRST");
const passport = { id: "1", slot: "PASSPORT_INFO", name: "passport.jpg" };
const proof = (id: string) => ({ id, slot: "RELATIONSHIP_PROOF", name: `proof-${id}.pdf` });
const submissions: SubmissionsView = {
  id: "a",
  serial: "44030026112300001",
  type: "FIRST",
  rounds: [
    { round: 1, submittedAt: new Date("2026-11-23T02:00:00Z"), form, answers, files: [passport, proof("2")] },
    {
      round: 2,
      submittedAt: new Date("2026-11-25T02:00:00Z"),
      form,
      answers: { ...answers, address: "南山区榕树里5栋802", remarks: "" },
      files: [passport, proof("3")],
    },
  ],
};
const round = (number: number) => {
  const shown = submissions.rounds[number - 1];
  if (!shown) throw new Error("no such round");
  return shown;
};

test.each(["zh", "en"] as const)(
  "a round says what it changed, and what stood there (%s)",
  async (locale) => {
    const { container, say } = atDesk(locale, <SubmittedRounds submissions={submissions} shown={round(2)} />);
    const changed = screen.getByRole("region", {
      name: say("application.submissions.changed", { round: 1 }),
    });
    expect(
      within(changed)
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual([say("fields.address.label"), say("documents.slots.RELATIONSHIP_PROOF.short")]);
    expect(screen.getByText(say("check.before", { answer: answers.address }))).toBeVisible();
    expect(screen.getByText(say("application.submissions.newFile", { name: "proof-3.pdf" }))).toBeVisible();
    expect(screen.getByText("passport.jpg")).toBeVisible();
    expect(screen.queryByText(say("check.change"))).toBeNull();
    expect(await axeFindings(container)).toEqual([]);
  },
);

test("the first round compares with nothing, and leads to the others", () => {
  const { say } = atDesk("zh", <SubmittedRounds submissions={submissions} shown={round(1)} />);
  expect(screen.queryByText(say("check.before", { answer: answers.address }))).toBeNull();
  const links = within(screen.getByRole("navigation")).getAllByRole("link");
  expect(links.map((link) => link.getAttribute("aria-current"))).toEqual(["page", null]);
  expect(links[1]).toHaveAttribute("href", "/zh/applications/a/submissions?round=2");
});
