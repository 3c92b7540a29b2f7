import { act, screen } from "@testing-library/react";
import { HallScreen } from "@/components/hall/display/HallScreen";
import { DISPLAY_WORDS, type DisplayWords } from "@/components/hall/display/display-words";
import type { DisplayView } from "@/components/hall/display/use-hall-display";
import { HEARTBEAT_SECONDS } from "@/lib/domain/visit/hall-device";
import { bilingual } from "@/lib/domain/text";
import { openedStreams } from "../../support/event-sources";
import { network } from "../support/network";
import { axeFindings, messagesOf, renderIn } from "../support/render";

const VIEW: DisplayView = {
  name: { zh: "东厅", en: "East hall" },
  windows: ["51", "52"],
  rooms: ["面谈1"],
  calls: [
    {
      number: "F012",
      place: "51",
      forInterview: false,
      calls: 1,
      calledAt: "2026-11-27T01:10:00.000Z",
      open: true,
    },
  ],
  next: [{ number: "F013", forInterview: false }],
  waiting: 1,
  code: "K7M",
  at: "2026-11-27T01:10:00.000Z",
};
const words = Object.fromEntries(
  DISPLAY_WORDS.map((key) => [key, bilingual((language) => messagesOf(language).display[key])]),
) as DisplayWords;

const hear = (event: string) => act(async () => void openedStreams.at(-1)?.dispatchEvent(new Event(event)));
const beat = () => act(async () => void (await jest.advanceTimersByTimeAsync(HEARTBEAT_SECONDS * 1000)));
const stale = () => screen.queryByText(/网络中断/);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("a display says what it shows is old while it cannot read, and no longer once it can, by itself", async () => {
  let status = 200;
  network(() => ({ status, body: VIEW }));
  const { container } = renderIn("zh", <HallScreen hallId="1" initial={VIEW} words={words} />);
  await hear("connected");
  expect(stale()).toBeNull();
  status = 503;
  await beat();
  expect(stale()).toHaveTextContent("09:10");
  // The latest call stands large, and with its window.
  expect(screen.getAllByText("F012")).toHaveLength(2);
  status = 200;
  await hear("here");
  await beat();
  expect(stale()).toBeNull();
  await hear("away");
  expect(stale()).toBeVisible();
  await hear("connected");
  expect(stale()).toBeNull();
  jest.useRealTimers();
  expect(await axeFindings(container)).toEqual([]);
});
