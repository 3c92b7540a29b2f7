import { fireEvent, screen } from "@testing-library/react";
import { QueueSearch } from "@/components/desk/queue/QueueSearch";
import { atDesk } from "../support/desk";
import { axeFindings } from "../support/render";

const TYPES = [
  ["FIRST", "首次"],
  ["RENEWAL", "换发"],
] as const;

test.each(["zh", "en"] as const)(
  "the search of a queue is a form by GET that keeps the tab (%s)",
  async (locale) => {
    const asked = { q: "kim", due: "today", type: "" };
    const { say, container } = atDesk(
      locale,
      <QueueSearch path="/officer/review" asked={asked} types={TYPES} kept={{ show: "all" }} />,
    );
    const form = screen.getByRole<HTMLFormElement>("search", { name: say("officer.queue.search.label") });
    expect(form).toHaveAttribute("method", "get");
    expect(form).toHaveAttribute("action", `/${locale}/officer/review`);
    expect([...new FormData(form)]).toEqual([
      ["show", "all"],
      ["q", "kim"],
      ["due", "today"],
      ["type", ""],
    ]);
    expect(screen.getByRole("link", { name: say("officer.queue.search.reset") })).toHaveAttribute(
      "href",
      expect.stringContaining("/officer/review?show=all"),
    );
    expect(await axeFindings(container)).toEqual([]);
  },
);

test("/ goes to the search, and is a letter while somebody writes", () => {
  atDesk("zh", <QueueSearch path="/officer/review" asked={{ q: "", due: "", type: "" }} types={TYPES} />);
  const field = screen.getByRole("searchbox");
  fireEvent.keyDown(document.body, { key: "/" });
  expect(field).toHaveFocus();
  expect(fireEvent.keyDown(field, { key: "/" })).toBe(true);
  expect(screen.queryByRole("link")).toBeNull();
});
