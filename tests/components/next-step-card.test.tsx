import { screen } from "@testing-library/react";
import { NextStepCard } from "@/components/applications/NextStepCard";
import { Progress } from "@/components/applications/Progress";
import { type State, STATES } from "@/lib/domain/case/states";
import { timeline } from "@/lib/domain/case/progress";
import { axeFindings, renderIn } from "./support/render";

const inState = (state: State) => ({
  id: "00000000-0000-4000-8000-000000000001",
  serial: "44030026112300002",
  type: "FIRST" as const,
  fullName: "KIM MINJI",
  state,
  dueOn: "2026-12-18",
});

test.each(STATES.flatMap((state) => (["zh", "en"] as const).map((locale) => [state, locale] as const)))(
  "%s says in %s where the application is and what comes next",
  async (state, locale) => {
    const { container } = renderIn(locale, <NextStepCard application={inState(state)} level={1} />);
    expect(screen.getByRole("heading", { level: 1 })).not.toBeEmptyDOMElement();
    expect(screen.getByText("44030026112300002")).toBeInTheDocument();
    expect(await axeFindings(container)).toEqual([]);
  },
);

test("what waits for the applicant leads to its page and names the day", () => {
  renderIn("zh", <NextStepCard application={inState("TO_BOOK")} level={1} />);
  expect(screen.getByRole("link", { name: "预约" })).toHaveAttribute(
    "href",
    "/zh/applications/00000000-0000-4000-8000-000000000001/book",
  );
  expect(screen.getByText(/2026年12月18日（周五）/)).toBeInTheDocument();
});

test("a refusal says that the decision is final", () => {
  renderIn("en", <NextStepCard application={inState("REFUSED")} level={1} />);
  expect(screen.getByText(/this decision is final/)).toBeInTheDocument();
});

test("a provisional date says so", () => {
  const application = { ...inState("SUBMITTED"), dueOn: "2027-01-05", dueProvisional: true };
  renderIn("zh", <NextStepCard application={application} level={1} />);
  expect(screen.getByText(/^暂定/)).toBeInTheDocument();
});

test("the timeline marks the step under way for those who do not see the dots", () => {
  renderIn("zh", <Progress milestones={timeline({ state: "TO_BOOK", dueOn: "2026-12-18" }, [])} />);
  const [now] = screen
    .getAllByRole("listitem")
    .filter((item) => item.getAttribute("aria-current") === "step");
  expect(now).toHaveTextContent("预约");
  expect(now).toHaveTextContent("进行中");
});
