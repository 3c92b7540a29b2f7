import { screen } from "@testing-library/react";
import { UnreadableAtWindow } from "@/components/rooms/hall/UnreadableAtWindow";
import { UnreadableAtDecision } from "@/components/rooms/decisions/UnreadableAtDecision";
import { UnreadableAtReview } from "@/components/rooms/review/UnreadableAtReview";
import { atDesk } from "../support/desk";
import { axeFindings, renderIn } from "../support/render";

const found = { id: "1", serial: "44030026112300002", version: 3, held: true };
const withdraw = () => Promise.resolve({ status: "idle" as const });

test.each([
  ["zh", "请将流水号告知系统管理员"],
  ["en", "tell the administrator"],
] as const)("a case nobody can read says why and whom to tell (%s)", async (locale, words) => {
  const { container } = renderIn(
    locale,
    <UnreadableAtWindow found={{ ...found, state: "WINDOW_REVIEW" }} withdraw={withdraw} />,
  );
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(found.serial);
  expect(container).toHaveTextContent(words);
  expect(screen.queryByRole("checkbox", { hidden: true })).toBeNull();
  expect(await axeFindings(container)).toEqual([]);
});

test("an accepted one is withdrawn there all the same", () => {
  atDesk("en", <UnreadableAtWindow found={{ ...found, state: "ACCEPTED" }} withdraw={withdraw} />);
  expect(screen.getByRole("checkbox", { hidden: true })).toBeInTheDocument();
});

test.each(["zh", "en"] as const)("who holds it gives it back, and nobody else (%s)", (locale) => {
  const mine = { ...found, state: "PRE_REVIEW" } as const;
  const { say, unmount } = atDesk(locale, <UnreadableAtReview found={mine} release={withdraw} />);
  expect(screen.getByRole("button", { name: say("officerReview.decide.release") })).toBeVisible();
  unmount();
  atDesk(locale, <UnreadableAtReview found={{ ...mine, held: false }} release={withdraw} />);
  expect(screen.queryByRole("button", { name: say("officerReview.decide.release") })).toBeNull();
});

test.each(["zh", "en"] as const)("the approver refuses an accepted one (%s)", (locale) => {
  const { say } = atDesk(
    locale,
    <UnreadableAtDecision found={{ ...found, state: "ACCEPTED" }} refuse={withdraw} />,
  );
  expect(
    screen.getByRole("button", { name: say("decisions.decide.refuseConfirm"), hidden: true }),
  ).toBeInTheDocument();
  expect(screen.queryByText(say("decisions.decide.approve"))).toBeNull();
});
