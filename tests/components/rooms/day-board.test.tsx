import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type Board, DayBoardDesk } from "@/components/rooms/board/DayBoardDesk";
import { atDesk } from "../support/desk";
import { axeFindings, type Locale } from "../support/render";

const TEN = {
  start: "10:00",
  places: 6,
  came: 2,
  expected: 1,
  noShow: 1,
  held: 0,
  keptBack: 1,
  free: 1,
} as const;
const spread = (n: number, median: number, p90: number) => ({ n, median, p90 });
const times = { waiting: spread(4, 12.5, 31), service: spread(3, 9, 14), error: spread(4, 3, 8.5) };
const BOARD: Board = {
  hallId: "1",
  date: "2026-11-30",
  since: "2026-11-03",
  missed: 0.25,
  hours: [TEN],
  load: [{ date: "2026-12-01", places: 42, booked: 20, visitors: 15, windowHours: 2.3, load: 8 }],
  waits: [
    { hour: null, ...times },
    { hour: "10", ...times },
  ],
};

const show = (locale: Locale, facts: Partial<Board> = {}) =>
  atDesk(
    locale,
    <DayBoardDesk
      board={{ ...BOARD, ...facts }}
      halls={[{ value: "1", label: "福田办证大厅" }]}
      dates={["2026-11-30"]}
    />,
  );

describe.each(["zh", "en"] as const)("the day board (%s)", (locale) => {
  test("each picture has a name and says in words what it shows", async () => {
    const { say, container } = show(locale);
    const pictures = screen.getAllByRole("img");
    expect(pictures).toHaveLength(3);
    const what = say("dayBoard.places.what", { ...TEN });
    expect(pictures[0]).toHaveAccessibleName(expect.stringContaining(what));
    expect(screen.getByText(say("dayBoard.waits.error", { median: 3, p90: 8.5 }))).toBeVisible();
    expect(screen.getByText(say("dayBoard.load.share", { load: 8 }))).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
  });

  test("each picture has its table beneath and its files", async () => {
    const { say } = show(locale);
    const [places] = screen.getAllByText(say("dayBoard.table"));
    if (places) await userEvent.click(places);
    const row = screen.getByRole("row", { name: /10:00–11:00 6/ });
    expect(
      within(row)
        .getAllByRole("cell")
        .map((cell) => cell.textContent?.at(-1)),
    ).toEqual(["6", "2", "1", "1", "0", "1", "1"]);
    const files = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
    expect(files).toContain(`/api/board/places?hall=1&date=2026-11-30&format=csv&language=${locale}`);
    expect(files).toHaveLength(6);
  });

  test("a day without figures says so instead of an empty picture", () => {
    const { say } = show(locale, { hours: [], load: [], waits: [] });
    expect(screen.queryByRole("img")).not.toBeInTheDocument();
    expect(screen.getByText(say("dayBoard.noDay"))).toBeVisible();
    expect(screen.getByText(say("dayBoard.noLoad"))).toBeVisible();
  });
});
