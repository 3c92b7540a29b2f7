import { screen } from "@testing-library/react";
import { FindCase } from "@/components/rooms/entry/FindCase";
import { UnreadableAtWindow } from "@/components/rooms/hall/UnreadableAtWindow";
import { UnreadableAtDecision } from "@/components/rooms/decisions/UnreadableAtDecision";
import { UnreadableAtInterview } from "@/components/rooms/interview/UnreadableAtInterview";
import { UnreadableAtReview } from "@/components/rooms/review/UnreadableAtReview";
import { atDesk } from "../support/desk";
import { axeFindings } from "../support/render";

const found = { id: "1", serial: "44030026112300002", version: 3, held: true };
const act = () => Promise.resolve({ status: "idle" as const });
const actions = { claim: act, release: act, reject: act, refuse: act, withdraw: act, pass: act, fail: act };

test.each([
  ["zh", "请将流水号告知系统管理员"],
  ["en", "Tell the administrator"],
] as const)("a case nobody can read says why and whom to tell (%s)", async (locale, words) => {
  const { container } = atDesk(
    locale,
    <UnreadableAtWindow found={{ ...found, state: "WINDOW_REVIEW" }} actions={actions} />,
  );
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(found.serial);
  expect(container).toHaveTextContent(words);
  expect(screen.queryByRole("checkbox", { hidden: true })).toBeNull();
  expect(await axeFindings(container)).toEqual([]);
});

test("an accepted one is withdrawn there all the same", () => {
  atDesk("en", <UnreadableAtWindow found={{ ...found, state: "ACCEPTED" }} actions={actions} />);
  expect(screen.getByRole("checkbox", { hidden: true })).toBeInTheDocument();
});

test.each(["zh", "en"] as const)("who holds it gives it back, and nobody else (%s)", (locale) => {
  const mine = { ...found, state: "PRE_REVIEW" } as const;
  const { say, unmount } = atDesk(locale, <UnreadableAtReview found={mine} actions={actions} />);
  expect(screen.getByRole("button", { name: say("officerReview.decide.release") })).toBeVisible();
  unmount();
  atDesk(locale, <UnreadableAtReview found={{ ...mine, held: false }} actions={actions} />);
  expect(screen.queryByRole("button", { name: say("officerReview.decide.release") })).toBeNull();
});

test.each(["zh", "en"] as const)("the approver refuses an accepted one (%s)", (locale) => {
  const { say } = atDesk(
    locale,
    <UnreadableAtDecision found={{ ...found, state: "ACCEPTED" }} refuse={act} />,
  );
  expect(
    screen.getByRole("button", { name: say("decisions.decide.refuseConfirm"), hidden: true }),
  ).toBeInTheDocument();
  expect(screen.queryByText(say("decisions.decide.approve"))).toBeNull();
});

const DECISIONS = [
  [UnreadableAtReview, "PRE_REVIEW", "officerReview.decide.rejectConfirm"],
  [UnreadableAtReview, "SUBMITTED", "officerReview.claim"],
  [UnreadableAtWindow, "WINDOW_REVIEW", "hall.window.refuseConfirm"],
  [UnreadableAtInterview, "INTERVIEW", "hall.interview.passConfirm"],
  [UnreadableAtInterview, "INTERVIEW", "hall.interview.failConfirm"],
] as const;

describe.each(["zh", "en"] as const)("what needs no answers is offered (%s)", (locale) => {
  test.each(DECISIONS)("%p of a case in %s: %s", async (Desk, state, words) => {
    const { say, container } = atDesk(locale, <Desk found={{ ...found, state }} actions={actions} />);
    expect(screen.getByRole("button", { name: say(words), hidden: true })).toBeInTheDocument();
    expect(await axeFindings(container)).toEqual([]);
  });

  test.each(DECISIONS)("%p offers nothing of it in another state (%s: %s)", (Desk, _, words) => {
    const { say } = atDesk(locale, <Desk found={{ ...found, state: "APPROVED" }} actions={actions} />);
    expect(screen.queryByRole("button", { name: say(words), hidden: true })).toBeNull();
  });
});

test.each([
  ["zh", "状态无法识别", "流水号告知系统管理员"],
  ["en", "state of this case is not known", "Tell the administrator"],
] as const)("one whose state nobody knows says so, and offers nothing (%s)", async (locale, why, whom) => {
  const stateless = { ...found, state: undefined };
  for (const desk of [
    <UnreadableAtReview key="r" found={stateless} actions={actions} />,
    <UnreadableAtWindow key="w" found={stateless} actions={actions} />,
    <UnreadableAtInterview key="i" found={stateless} actions={actions} />,
    <UnreadableAtDecision key="d" found={stateless} refuse={act} />,
  ]) {
    const { container, unmount } = atDesk(locale, desk);
    expect(container).toHaveTextContent(why);
    expect(container).toHaveTextContent(whom);
    expect(screen.queryByRole("button", { hidden: true })).toBeNull();
    expect(await axeFindings(container)).toEqual([]);
    unmount();
  }
});

test("the search tells of one", () => {
  const { container } = atDesk(
    "en",
    <FindCase q={found.serial} found={{ kind: "stateless", serial: found.serial }} />,
  );
  expect(container).toHaveTextContent(found.serial);
  expect(container).toHaveTextContent("Tell the administrator");
});
