import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { CaseQueue } from "@/components/desk/queue/CaseQueue";
import { openedStreams } from "../../support/event-sources";
import { aQueueEntry } from "../support/case";
import { atDesk } from "../support/desk";
import { network } from "../support/network";
import { axeFindings } from "../support/render";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const hear = (event: string) => act(() => openedStreams.at(-1)?.dispatchEvent(new Event(event)));
const pass = (seconds: number) => act(() => jest.advanceTimersByTimeAsync(seconds * 1000));
const entries = [
  aQueueEntry({ id: "1", fullName: "FIRST ONE", href: "/officer/review/1" }),
  aQueueEntry({ id: "2", fullName: "OPEN NOW", href: "/officer/review/2" }),
];
const open = (locale: "zh" | "en" = "zh") =>
  atDesk(
    locale,
    <CaseQueue label="queue" desk="review" show="mine" currentId="2" drawn={{ entries, readAt: "14:02" }} />,
  );
const shown = () => {
  const items = within(screen.getByRole("navigation", { name: "queue" })).queryAllByRole("listitem");
  return items.map((item) => item.querySelector("span span")?.textContent);
};

test.each(["zh", "en"] as const)(
  "the queue beside a case updates by itself, the case does not (%s)",
  async (locale) => {
    const added = aQueueEntry({ id: "3", fullName: "TAKEN NEXT", href: "/officer/review/3" });
    const asked = network(() => ({
      status: 200,
      body: { readAt: "14:05", entries: [...entries.slice(1), added] },
    }));
    const { say, container, asked: navigated } = open(locale);
    hear("connected");
    expect(shown()).toEqual(["FIRST ONE", "OPEN NOW"]);
    hear("changed");
    hear("changed");
    await pass(2);
    expect(shown()).toEqual(["OPEN NOW", "TAKEN NEXT"]);
    expect(asked.map(({ url }) => url)).toEqual([`/api/desk/queue?desk=review&show=mine&language=${locale}`]);
    expect(screen.getByText(say("officer.queue.live.live", { time: "14:05" }))).toBeVisible();
    expect(navigated).toEqual([]);
    jest.useRealTimers();
    await userEvent.keyboard("j");
    expect(navigated).toEqual([`push /${locale}/officer/review/3`]);
    expect(await axeFindings(container)).toEqual([]);
  },
);

test.each([["offline"], [{ status: 401, body: {} }]] as const)(
  "a reading that fails leaves the list standing (%j)",
  async (answer) => {
    network(() => answer);
    open();
    hear("connected");
    hear("changed");
    await pass(2);
    expect(shown()).toEqual(["FIRST ONE", "OPEN NOW"]);
  },
);
