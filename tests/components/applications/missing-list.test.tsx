import { screen, within } from "@testing-library/react";
import type { FindingView } from "@/components/forms/form-view";
import { MissingList } from "@/components/wizard/MissingList";
import { atDesk } from "../support/desk";

const nothing = { steps: {}, documents: [], unchecked: [], unconfirmed: [], complete: true };
const barring: FindingView = {
  code: "formerPassportSame",
  severity: "BLOCK",
  fields: ["formerPassportNo"],
  title: "The numbers are the same",
  action: "Check both.",
};
const listed = (missing: object, bars: readonly FindingView[]) =>
  atDesk(
    "en",
    <MissingList draft={{ id: "x", type: "RENEWAL", missing: { ...nothing, ...missing } }} barring={bars} />,
  );

test("a rule that bars the submission is counted and led to, as what is missing is", () => {
  const { say } = listed({ documents: ["GUARANTEE_LETTER"], complete: false }, [barring]);
  expect(screen.getByText(say("check.missingTitle", { count: 2 }))).toBeVisible();
  const [, rule] = within(screen.getByRole("list")).getAllByRole("link");
  expect(rule).toHaveTextContent(barring.title);
  expect(rule).toHaveAttribute("href", expect.stringMatching(/\/permit\?from=check#formerPassportNo$/));
});

test("with all there and no rule in the way nothing is listed", () => {
  const { container } = listed({}, []);
  expect(container).toBeEmptyDOMElement();
});
