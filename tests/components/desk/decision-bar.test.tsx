import { act, render, screen } from "@testing-library/react";
import { DecisionBar, DecisionPanel } from "@/components/desk/kit/DecisionBar";

const opened = async (bottom: number) => {
  render(
    <DecisionBar label="Decide">
      <DecisionPanel title="Refuse">Why</DecisionPanel>
    </DecisionBar>,
  );
  const summary = screen.getByText("Refuse");
  const scrolled = jest.fn();
  Object.assign(summary, {
    scrollIntoView: scrolled,
    getBoundingClientRect: () => ({ top: bottom - 44, bottom }),
  });
  await act(async () => {
    summary.closest("details")?.setAttribute("open", "");
  });
  await act(async () => new Promise((done) => setTimeout(done, 0)));
  return scrolled;
};

test("a panel that opens beyond the window's foot is brought into sight", async () => {
  expect(await opened(window.innerHeight + 2_000)).toHaveBeenCalledWith({ block: "start" });
});

test("one that opens in sight moves nothing", async () => {
  expect(await opened(window.innerHeight - 10)).not.toHaveBeenCalled();
});
