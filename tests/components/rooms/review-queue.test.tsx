import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "react";
import { ReviewQueue } from "@/components/rooms/review/ReviewQueue";
import type { ReviewRow } from "@/components/rooms/review/ReviewTable";
import { aQueueEntry } from "../support/case";
import { atDesk, told } from "../support/desk";
import { aQueueView } from "../support/queue";
import { axeFindings, type Locale } from "../support/render";
import { answering, refusing, unasked } from "../support/server";

const entry = (facts: Partial<ReviewRow> = {}): ReviewRow => ({
  ...aQueueEntry(),
  dueOn: null,
  dueProvisional: false,
  claimedBy: null,
  claim: "free",
  ...facts,
});
const show = (locale: Locale, facts: Partial<ComponentProps<typeof ReviewQueue>> = {}) =>
  atDesk(
    locale,
    <ReviewQueue
      filter="free"
      counts={{ mine: 1, free: 2, theirs: 1, all: 4, dueToday: 1 }}
      rows={[entry()]}
      decided={undefined}
      takeBack={unasked}
      claim={unasked}
      next={undefined}
      atTop
      readAt="14:02"
      view={aQueueView({ kept: { show: "free" } })}
      {...facts}
    />,
  );

describe.each(["zh", "en"] as const)("the pre-reviewer's queue (%s)", (locale) => {
  test("the tabs say how much is in each and which one is open", async () => {
    const { say, container } = show(locale);
    const tabs = within(
      screen.getByRole("navigation", { name: say("officerReview.tabs.label") }),
    ).getAllByRole("link");
    expect(tabs.map(({ textContent }) => textContent)).toEqual([
      `${say("officerReview.tabs.mine")}1`,
      `${say("officerReview.tabs.free")}2`,
      `${say("officerReview.tabs.theirs")}1`,
      `${say("officerReview.tabs.all")}4`,
    ]);
    expect(tabs.filter((tab) => tab.getAttribute("aria-current") === "page")).toEqual([tabs[1]]);
    expect(await axeFindings(container)).toEqual([]);
  });

  test("days that are left, today's and overdue ones are told in words", () => {
    const due = (workingDaysLeft: number, provisional = false) => ({
      on: "2026-11-26",
      workingDaysLeft,
      provisional,
    });
    const { say } = show(locale, {
      rows: [
        entry({ id: "1", due: due(2) }),
        entry({ id: "2", due: due(0) }),
        entry({ id: "3", due: due(-1) }),
        entry({ id: "4", due: due(1, true) }),
        entry({ id: "5" }),
      ],
    });
    const cells = screen
      .getAllByRole("row")
      .slice(1)
      .map((row) => within(row).getAllByRole("cell")[0]?.lastElementChild?.textContent);
    expect(cells).toEqual([
      say("officer.due.left", { days: 2 }),
      say("officer.due.today"),
      say("officer.due.overdue", { days: 1 }),
      `${say("officer.due.left", { days: 1 })}${say("officer.due.provisional")}`,
      say("officer.due.none"),
    ]);
  });

  test("a free case is taken by one press that names it; one's own and a colleague's are opened", async () => {
    const { posted, action } = answering();
    const { say } = show(locale, {
      claim: action,
      rows: [
        entry(),
        entry({ id: "2", fullName: "MINE", claim: "mine" }),
        entry({
          id: "3",
          fullName: "THEIRS",
          claim: "other",
          claimedBy: { id: "officer-2", name: "刘静预" },
        }),
      ],
    });
    await userEvent.click(screen.getByRole("button", { name: `${say("officerReview.claim")} ROSSI ANNA` }));
    expect(posted).toEqual([{ applicationId: "application-1" }]);
    expect(
      within(screen.getByRole("row", { name: /MINE/ })).getByText(say("officerReview.mineMark")),
    ).toBeVisible();
    const theirs = within(screen.getByRole("row", { name: /THEIRS/ }));
    expect(theirs.getByText("刘静预")).toBeVisible();
    expect(theirs.queryByRole("button")).toBeNull();
  });

  test.each([
    ["with a name", { name: "刘静预" }, "刘静预"],
    ["without one", {}, ""],
  ] as const)("a case somebody took a moment earlier is told %s", async (_, data, name) => {
    const { action } = answering(refusing("claimedByOther", data));
    const { say } = show(locale, { claim: action });
    await userEvent.click(screen.getByRole("button", { name: new RegExp(say("officerReview.claim")) }));
    expect(await told()).toContain(name || say("officer.someone"));
  });

  test("a long queue goes on by pages and back to its first", () => {
    const { say, unmount } = show(locale, { next: "cursor-2" });
    expect(screen.getByRole("link", { name: say("officer.queue.pages.next") })).toHaveAttribute(
      "href",
      expect.stringMatching(/show=free.*after=cursor-2/),
    );
    expect(screen.queryByRole("link", { name: say("officer.queue.pages.first") })).toBeNull();
    unmount();
    show(locale, { atTop: false });
    expect(screen.getByRole("link", { name: say("officer.queue.pages.first") })).toBeVisible();
    expect(screen.queryByRole("link", { name: say("officer.queue.pages.next") })).toBeNull();
  });

  test("an empty desk leads to what can be taken, if there is any", () => {
    const { say, unmount } = show(locale, { filter: "mine", rows: [] });
    expect(screen.getByText(say("officerReview.empty.mineTitle"))).toBeVisible();
    expect(screen.getByRole("link", { name: say("officerReview.empty.toFree") })).toBeVisible();
    unmount();
    show(locale, {
      filter: "mine",
      rows: [],
      counts: { mine: 0, free: 0, theirs: 0, all: 0, dueToday: 0 },
    });
    expect(screen.queryByRole("link", { name: say("officerReview.empty.toFree") })).toBeNull();
  });

  test.each(["pass", "return", "reject", "release", "takeBack"])("what was done last is said: %s", (done) => {
    const { say } = show(locale, { decided: { done, serial: "44030026112300001", offer: undefined } });
    const words = say(`officerReview.done.${done}`, { serial: "44030026112300001" });
    expect(screen.getByRole("status")).toHaveTextContent(words);
  });
});

test("a word in the address that means nothing says nothing", () => {
  show("zh", { decided: { done: "hacked", serial: "", offer: undefined } });
  expect(screen.queryByRole("status")).toBeNull();
});

test("j and k walk through the cases, and stop at the ends", async () => {
  show("zh", { rows: [entry({ id: "1", fullName: "ONE" }), entry({ id: "2", fullName: "TWO" })] });
  await userEvent.keyboard("j");
  expect(screen.getByRole("link", { name: "ONE" })).toHaveFocus();
  await userEvent.keyboard("jj");
  expect(screen.getByRole("link", { name: "TWO" })).toHaveFocus();
  await userEvent.keyboard("kk");
  expect(screen.getByRole("link", { name: "ONE" })).toHaveFocus();
});

test.each(["zh", "en"] as const)(
  "a heading puts the queue in its order, and turns it round (%s)",
  (locale) => {
    const asked = {
      q: "kim",
      filters: [{ name: "nationality", label: "", chosen: "KOR", options: [] }],
      kept: { show: "all" },
    };
    const heading = (say: (key: string) => string, key: string) =>
      screen.getByRole("columnheader", { name: new RegExp(say(`officer.queue.columns.${key}`)) });
    const addressIn = (head: HTMLElement) =>
      new URL(within(head).getByRole<HTMLAnchorElement>("link").href).searchParams.toString();
    const first = show(locale, { view: aQueueView(asked), next: "second" });
    expect(heading(first.say, "due")).toHaveAttribute("aria-sort", "ascending");
    expect(heading(first.say, "name")).not.toHaveAttribute("aria-sort");
    expect(addressIn(heading(first.say, "name"))).toBe("show=all&q=kim&nationality=KOR&sort=name");
    expect(addressIn(heading(first.say, "due"))).toBe("show=all&q=kim&nationality=KOR&sort=-due");
    first.unmount();
    const { say } = show(locale, { view: aQueueView({ ...asked, order: { by: "name", isDown: true } }) });
    expect(heading(say, "name")).toHaveAttribute("aria-sort", "descending");
    expect(addressIn(heading(say, "name"))).toBe("show=all&q=kim&nationality=KOR&sort=name");
    expect(addressIn(heading(say, "due"))).toBe("show=all&q=kim&nationality=KOR");
    expect(within(heading(say, "serial")).queryByRole("link")).toBeNull();
  },
);
