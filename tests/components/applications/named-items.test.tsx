import { screen } from "@testing-library/react";
import { NamedItems } from "@/components/applications/NamedItems";
import type { LifecycleEvent } from "@/lib/domain/case/lifecycle";
import type { State } from "@/lib/domain/case/states";
import { axeFindings, renderIn } from "../support/render";

const BRING = "清单中未更正的材料，请在办理时带到窗口。";
const NAMED = { zh: "请提供结婚证原件。", en: "Bring the marriage certificate." };

const show = (state: State, events: readonly LifecycleEvent[], sent = false) =>
  renderIn(
    "zh",
    <NamedItems
      application={{
        id: "1",
        state,
        events: events.map((event) => ({ event, from: null, to: state, at: new Date(0), data: {} })),
        returnItems: [
          {
            target: "RELATIONSHIP_PROOF",
            reason: "incorrect",
            text: NAMED,
            reply: { confirmed: false, words: "" },
            before: "",
            renewed: false,
            scannedAnew: false,
            answer: undefined,
            sent,
          },
        ],
        toCorrect: 0,
      }}
    />,
  );

test.each([["BOOKED", ["return", "resubmit", "correct", "book"]]] as const)(
  "the window's list stays in sight in %s after %j",
  async (state, events) => {
    const { container } = show(state, events);
    expect(screen.getByText(NAMED.zh)).toBeVisible();
    expect(screen.getByText(BRING)).toBeVisible();
    // Nothing is taken online any more.
    expect(screen.queryByRole("link")).toBeNull();
    expect(await axeFindings(container)).toEqual([]);
  },
);

test.each([["correct"], ["correct", "book", "cancel"], ["correct", "book", "noShow"]] as const)(
  "the list can be answered online while the visit is to be booked, after %j",
  (...events) => {
    show("WINDOW_CORRECTION", events);
    expect(screen.getByText(NAMED.zh)).toBeVisible();
    expect(screen.getByRole("link")).toHaveAttribute("href", "/zh/applications/1/supplement");
  },
);

test("what was sent is not asked to be brought", () => {
  show("BOOKED", ["correct", "amend", "book"], true);
  expect(screen.getByText(NAMED.zh)).toBeVisible();
  expect(screen.queryByText(BRING)).toBeNull();
});

test("a return of the pre-review is over once it has passed", () => {
  const { container } = show("TO_BOOK", ["return", "resubmit", "pass"]);
  expect(container).toBeEmptyDOMElement();
});
