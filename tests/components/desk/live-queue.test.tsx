import { act, fireEvent, screen } from "@testing-library/react";
import { LiveQueue } from "@/components/desk/queue/LiveQueue";
import { keepFocus } from "@/components/desk/queue/at-work";
import { openedStreams } from "../../support/event-sources";
import { atDesk } from "../support/desk";
import { axeFindings } from "../support/render";

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  document.cookie = "unattended=; max-age=0";
});

const hear = (event: string) => act(() => openedStreams.at(-1)?.dispatchEvent(new Event(event)));
const pass = (seconds: number) => act(() => jest.advanceTimersByTime(seconds * 1000));
const open = (locale: "zh" | "en" = "zh") => {
  const shown = atDesk(
    locale,
    <main>
      <LiveQueue desk="review" readAt="14:02" />
      <a href="#first" data-row-link>
        first
      </a>
      <form aria-label="row">
        <input aria-label="number" />
        <button type="button">do</button>
      </form>
      <form>
        <button type="button">next</button>
      </form>
      <input aria-label="search" />
      <button type="button" aria-expanded="false">
        panel
      </button>
    </main>,
  );
  hear("connected");
  return shown;
};

test.each(["zh", "en"] as const)(
  "of when the list is, and whether it follows, is said (%s)",
  async (locale) => {
    const { say, container } = open(locale);
    const words = (key: string) => screen.getByText(say(`officer.queue.live.${key}`, { time: "14:02" }));
    expect(words("live")).toBeVisible();
    hear("away");
    expect(words("away")).toBeVisible();
    hear("connected");
    expect(words("live")).toBeVisible();
    hear("error");
    expect(words("away")).toBeVisible();
    expect(openedStreams.at(-1)?.url).toBe("/api/desk/events?desk=review");
    jest.useRealTimers();
    expect(await axeFindings(container)).toEqual([]);
  },
);

test("a stream that falls silent is called away and opened anew; one that says that it is here stays", () => {
  const { say, unmount } = open();
  const words = (key: string) => screen.getByText(say(`officer.queue.live.${key}`, { time: "14:02" }));
  const first = openedStreams.at(-1);
  for (let turn = 0; turn < 4; turn += 1) {
    pass(20);
    hear("here");
  }
  pass(49);
  expect([first?.isClosed, openedStreams.at(-1) === first]).toEqual([false, true]);
  pass(1);
  expect(words("away")).toBeVisible();
  expect([first?.isClosed, openedStreams.at(-1) === first]).toEqual([true, false]);
  hear("connected");
  expect(words("live")).toBeVisible();
  const count = openedStreams.length;
  unmount();
  pass(120);
  expect([openedStreams.at(-1)?.isClosed, openedStreams.length]).toEqual([true, count]);
});

test("a change draws the list anew, a burst of them every two seconds at most", () => {
  const { asked } = open();
  hear("changed");
  pass(0);
  expect(asked).toEqual(["refresh"]);
  for (let change = 0; change < 5; change += 1) hear("changed");
  pass(1.9);
  expect(asked).toEqual(["refresh"]);
  pass(0.2);
  expect(asked).toEqual(["refresh", "refresh"]);
  pass(60);
  expect(asked).toEqual(["refresh", "refresh"]);
});

test("what may have been missed while the connection was away is fetched when it is back", () => {
  const { asked } = open();
  pass(60);
  expect(asked).toEqual([]);
  hear("away");
  hear("connected");
  pass(0);
  expect(asked).toEqual(["refresh"]);
});

describe("a list is left alone while the officer", () => {
  const number = () => screen.getByLabelText("number");
  test.each<[string, () => void, () => void]>([
    ["writes", () => screen.getByLabelText("search").focus(), () => screen.getByLabelText("search").blur()],
    [
      "has the focus inside a row's form",
      () => screen.getByText("do").focus(),
      () => screen.getByText("do").blur(),
    ],
    [
      "has written and not sent",
      () => fireEvent.change(number(), { target: { value: "G1" } }),
      () => fireEvent.change(number(), { target: { value: "" } }),
    ],
    [
      "has a panel open",
      () => screen.getByText("panel").setAttribute("aria-expanded", "true"),
      () => screen.getByText("panel").setAttribute("aria-expanded", "false"),
    ],
  ])("%s, says so, and is drawn afterwards", (_, begin, end) => {
    const { asked, say } = open();
    act(begin);
    hear("changed");
    pass(10);
    expect(asked).toEqual([]);
    expect(screen.getByText(say("officer.queue.live.waiting"))).toBeVisible();
    act(end);
    pass(2);
    expect(asked).toEqual(["refresh"]);
  });
});

test("the focus on a button alone, as between two calls, holds nothing up", () => {
  const { asked } = open();
  act(() => screen.getByText("next").focus());
  hear("changed");
  pass(0);
  expect(asked).toEqual(["refresh"]);
});

test("drawing by itself says that nobody asked, so that it keeps no session; a press says nothing of the kind", () => {
  const { say } = open();
  let said: string[] = [];
  const writing = jest.spyOn(document, "cookie", "set").mockImplementation((text) => void said.push(text));
  hear("changed");
  pass(0);
  expect(said.some((text) => text.startsWith("unattended=1"))).toBe(true);
  said = [];
  fireEvent.click(screen.getByText(say("officer.queue.live.refresh")));
  expect(said.some((text) => text.startsWith("unattended=1"))).toBe(false);
  writing.mockRestore();
});

test("the link leads to the page itself, for whoever has no script", () => {
  const { say } = open();
  expect(screen.getByText(say("officer.queue.live.refresh"))).toHaveAttribute("href", "");
});

test("a page left, or out of sight, follows no longer", () => {
  const { unmount } = open();
  const hidden = jest.spyOn(document, "hidden", "get").mockReturnValue(true);
  const before = openedStreams.at(-1);
  fireEvent(document, new Event("visibilitychange"));
  expect(before?.isClosed).toBe(true);
  hidden.mockRestore();
  fireEvent(document, new Event("visibilitychange"));
  const after = openedStreams.at(-1);
  expect(after).not.toBe(before);
  unmount();
  expect(after?.isClosed).toBe(true);
});

test("the focus goes to the row that stands where the one in focus stood", () => {
  document.body.innerHTML = ["a", "b", "c"]
    .map((id) => `<a id="${id}" href="#" data-row-link>${id}</a>`)
    .join("");
  document.getElementById("b")?.focus();
  const restore = keepFocus(document);
  document.getElementById("b")?.remove();
  restore();
  expect(document.activeElement?.id).toBe("c");
});
