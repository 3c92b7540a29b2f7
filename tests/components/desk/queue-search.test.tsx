import { fireEvent, screen } from "@testing-library/react";
import { QueueSearch } from "@/components/desk/queue/QueueSearch";
import { atDesk } from "../support/desk";
import { aQueueView } from "../support/queue";
import { axeFindings } from "../support/render";

const DUE = {
  name: "due",
  label: "期限",
  chosen: "today",
  options: [
    ["overdue", "已逾期"],
    ["today", "今日到期"],
  ],
} as const;
const COUNTRY = { name: "nationality", label: "国籍", chosen: "", options: [["KOR", "韩国"]] } as const;

test.each(["zh", "en"] as const)(
  "the search of a queue is a form by GET that keeps the tab and the order (%s)",
  async (locale) => {
    const order = { by: "name", isDown: true };
    const orders = [
      ["due", "期限"],
      ["name", "姓名"],
    ] as const;
    const view = aQueueView({ q: "kim", filters: [DUE, COUNTRY], order, orders, kept: { show: "all" } });
    const { say, container } = atDesk(locale, <QueueSearch view={view} />);
    const form = screen.getByRole<HTMLFormElement>("search", { name: say("officer.queue.search.label") });
    expect(form).toHaveAttribute("method", "get");
    expect(form).toHaveAttribute("action", `/${locale}/officer/review`);
    expect([...new FormData(form)]).toEqual([
      ["show", "all"],
      ["q", "kim"],
      ["due", "today"],
      ["nationality", ""],
      ["sort", "-name"],
    ]);
    expect(screen.getByRole("link", { name: say("officer.queue.search.reset") })).toHaveAttribute(
      "href",
      expect.stringContaining("/officer/review?show=all"),
    );
    expect(await axeFindings(container)).toEqual([]);
  },
);

test("/ goes to the search, and is a letter while somebody writes", () => {
  atDesk("zh", <QueueSearch view={aQueueView()} />);
  const field = screen.getByRole("searchbox");
  fireEvent.keyDown(document.body, { key: "/" });
  expect(field).toHaveFocus();
  expect(fireEvent.keyDown(field, { key: "/" })).toBe(true);
  expect(screen.queryByRole("link")).toBeNull();
});
