import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ApplicationList } from "@/components/applications/list/ApplicationList";
import { DraftsDeleted } from "@/components/applications/list/DraftsDeleted";
import { useListColumns } from "@/components/applications/list/use-list-columns";
import { DataTable } from "@/components/ui/DataTable";
import type { ApplicantList } from "@/lib/domain/case/states";
import type { ListedApplication } from "@/lib/domain/lists/application-columns";
import { type ListLook, lookOf } from "@/lib/domain/lists/list-look";
import { inAddress, type ListView, listViewOf } from "@/lib/domain/lists/list-view";
import { axeFindings, renderIn } from "../support/render";

const returned: ListedApplication = {
  id: "00000000-0000-4000-8000-000000000001",
  serial: "44030026112300002",
  type: "FIRST",
  state: "RETURNED",
  answers: {
    familyName: "KIM",
    givenName: "MINJI",
    nationality: "KOR",
    gender: "F",
    passportNo: "M46***362",
    relationship: "SPOUSE",
  },
  appliedOn: "2026-11-23",
  submittedOn: "2026-11-24",
  savedOn: "2026-11-25",
  toCorrect: 0,
  dueOn: "2026-12-23",
};

const keepLook = () => Promise.resolve({ status: "idle" } as const);

interface Shown {
  readonly view?: ListView;
  readonly look?: ListLook;
  readonly total?: number;
  readonly preceding?: number;
  readonly next?: string;
}

const show = (locale: "zh" | "en", kind: ApplicantList, rows: ListedApplication[], shown: Shown = {}) =>
  renderIn(
    locale,
    <ApplicationList
      kind={kind}
      view={listViewOf(kind, {})}
      look={lookOf(kind, undefined)}
      rows={rows}
      total={rows.length}
      preceding={0}
      pageSize={20}
      nationalities={["JPN", "KOR"]}
      keepLook={keepLook}
      {...shown}
    />,
  );

/** The words of the headings; where one puts the list in order they stand twice, for a table and for cards. */
const headings = () =>
  screen
    .getAllByRole("columnheader")
    .map((heading) => heading.querySelector("a")?.textContent ?? heading.textContent);

test("the look-up of applications has the guide's columns in its order, the state where a laptop shows it", () => {
  show("zh", "applications", [returned]);
  expect(headings()).toEqual([
    ...["选择", "流水号", "状态", "外专业务编号", "出入境编号", "业务类型", "英文姓", "英文名"],
    ...["国籍", "性别", "护照号码", "提交日期", "操作"],
  ]);
});

test("the to-do list shows the date of application and offers 退补", () => {
  show("zh", "todo", [returned]);
  expect(headings()).toContain("申请日期");
  const row = screen.getByRole("row", { name: /44030026112300002/ });
  expect(within(row).getByRole("link", { name: /退补/ })).toHaveAttribute(
    "href",
    `/zh/applications/${returned.id}/supplement`,
  );
  expect(within(row).getByText("退补 · 截至2026年12月23日（周三）")).toBeInTheDocument();
});

test("a day in the to-do list says whether it ends something or is the visit's", () => {
  const { unmount } = show("en", "todo", [{ ...returned, state: "READY" }]);
  expect(screen.getAllByText("Ready for collection · by Wed 23 Dec 2026")).not.toHaveLength(0);
  unmount();
  show("en", "todo", [{ ...returned, state: "BOOKED" }]);
  expect(screen.getAllByText("Appointment made · Wed 23 Dec 2026")).not.toHaveLength(0);
});

test.each([
  ["applications", "提交日期", "2026年11月24日"],
  ["todo", "申请日期", "2026年11月23日"],
  ["drafts", "保存日期", "2026年11月25日"],
] as const)(
  "the list of %s shows the day of its own column, and codes by their words",
  (kind, heading, day) => {
    show("zh", kind, [returned]);
    const cells = within(screen.getByRole("row", { name: /44030026112300002/ })).getAllByRole("cell");
    const at = headings().indexOf(heading);
    expect(cells[at - 1]).toHaveTextContent(day);
    for (const text of ["KIM", "MINJI", "韩国", "女", "M46***362"])
      expect(cells.filter(({ textContent }) => textContent?.includes(text))).toHaveLength(1);
  },
);

/** As a row of the lists' table would be that shows an answer under its question's label. */
const Relationship = () => {
  const columnFrom = useListColumns("applications");
  const column = columnFrom({
    heading: { question: "relationship" },
    shown: "relationships",
    value: ({ answers }) => answers.relationship,
  });
  return <DataTable caption="c" columns={[column]} rows={[returned]} rowKey={({ id }) => id} />;
};

test("a new column of an answer is one row: the question's label and the option's words", () => {
  renderIn("en", <Relationship />);
  expect(screen.getByRole("columnheader")).toHaveTextContent(/relationship/i);
  expect(screen.getByRole("cell")).toHaveTextContent("Spouse");
});

test("an application approved at preliminary review offers an appointment", () => {
  show("en", "todo", [{ ...returned, state: "TO_BOOK" }]);
  expect(screen.getByRole("link", { name: /Make an appointment/ })).toHaveAttribute(
    "href",
    `/en/applications/${returned.id}/book`,
  );
});

test.each([
  ["TO_BOOK", 0, "查看", ""],
  ["WINDOW_CORRECTION", 0, "查看", ""],
  ["WINDOW_CORRECTION", 1, "更正", "/supplement"],
] as const)(
  "who may not book online is offered no booking, in %s with %i to correct",
  (state, toCorrect, words, page) => {
    show("zh", "todo", [{ ...returned, state, toCorrect, suspendedUntil: "2027-11-02" }]);
    const link = screen.getByRole("link", { name: new RegExp(words) });
    expect(link).toHaveAttribute("href", `/zh/applications/${returned.id}${page}`);
    const table = within(screen.getByRole("table"));
    expect(table.queryByRole("link", { name: /预约/ })).not.toBeInTheDocument();
  },
);

test("an empty list says why and offers the next step; a filtered one offers to reset", () => {
  const { unmount } = show("zh", "drafts", []);
  expect(screen.getByText("没有待提交的业务。")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "申请首次居留许可" })).toHaveAttribute("href", "/zh/apply/first");
  unmount();
  show("zh", "applications", [], { view: listViewOf("applications", { serial: "4403" }) });
  expect(screen.getByText(/没有找到符合查询条件的业务/)).toBeInTheDocument();
  for (const reset of screen.getAllByRole("link", { name: "重置" }))
    expect(reset).toHaveAttribute("href", "/zh/applications");
});

test("a list's address is read with care, and written as it was read", () => {
  const view = listViewOf("todo", {
    serial: [" 4403 ", "9"],
    name: "x".repeat(99),
    type: "OF_TOMORROW",
    state: "RETURNED",
    gender: "Q",
    nationality: "kor",
    "from.year": "2026",
    "from.month": "11",
    "from.day": "3",
    to: "2026-02-30",
    sort: "-name",
  });
  expect(view).toMatchObject({ serial: "4403", type: "", gender: "", nationality: "KOR", to: "" });
  expect(inAddress("todo", view)).toEqual({
    serial: "4403",
    name: "x".repeat(60),
    state: "RETURNED",
    nationality: "KOR",
    from: "2026-11-03",
    sort: "-name",
  });
  expect(listViewOf("todo", inAddress("todo", view))).toEqual(view);
});

test("headings put the list in order and narrow it, by addresses", () => {
  const view = listViewOf("applications", { sort: "name", gender: "F", serial: "4403" });
  show("en", "applications", [returned], { view });
  const heading = (name: RegExp) => screen.getByRole("columnheader", { name });
  expect(heading(/Family name/)).toHaveAttribute("aria-sort", "ascending");
  expect(within(heading(/Family name/)).getByRole("link")).toHaveAttribute(
    "href",
    "/en/applications?serial=4403&gender=F&sort=-name",
  );
  expect(within(heading(/Nationality/)).getByRole("button", { name: "Filter by Nationality" })).toBeVisible();
  expect(within(heading(/Gender/)).getByRole("button", { name: /now Female/ })).toBeVisible();
  expect(within(heading(/Gender/)).queryByRole("link")).toBeNull();
  const korean = screen.getByRole("link", { name: "South Korea", hidden: true });
  expect(korean).toHaveAttribute("href", "/en/applications?serial=4403&gender=F&sort=name&nationality=KOR");
});

test("the other filters are behind 展开, open while one of them is set", () => {
  const more = () => screen.getByText("展开").closest("details");
  const { unmount } = show("zh", "todo", [returned]);
  expect(more()).not.toHaveAttribute("open");
  unmount();
  show("zh", "todo", [returned], { view: listViewOf("todo", { passportNo: "M46530362" }) });
  expect(more()).toHaveAttribute("open");
  expect(screen.getByRole("textbox", { name: "护照号码" })).toHaveValue("M46530362");
});

test("columns that are left out are not in the table, and a cookie that makes no sense leaves out none", () => {
  const look = lookOf("applications", "comfortable.gender.serial.nonsense");
  expect(look).toEqual({ density: "comfortable", hidden: ["gender"] });
  show("zh", "applications", [returned], { look });
  expect(headings()).toContain("流水号");
  expect(headings()).not.toContain("性别");
  expect(screen.getByRole("checkbox", { name: "性别", hidden: true })).not.toBeChecked();
});

test("rows are chosen, counted and let go again, and go with the list's form", async () => {
  show("zh", "drafts", [returned, { ...returned, id: "2", serial: "44030026112300003" }]);
  const box = screen.getByRole("checkbox", { name: "选择业务 44030026112300003" });
  await userEvent.click(box);
  expect(screen.getByText("已选择 1 项")).toBeVisible();
  await userEvent.click(screen.getByRole("checkbox", { name: "全选本页" }));
  expect(screen.getByText("已选择 2 项")).toBeVisible();
  const remove = screen.getByRole<HTMLButtonElement>("button", { name: "删除所选草稿" });
  expect(remove).toHaveAttribute("formaction", "/zh/drafts/delete");
  expect(new FormData(remove.form ?? undefined).getAll("id")).toEqual([returned.id, "2"]);
  await userEvent.click(screen.getByRole("button", { name: "清空" }));
  expect(await screen.findByText("已选择 0 项")).toBeVisible();
  expect(box).not.toBeChecked();
});

test("only drafts can be deleted from a list; every list can be taken away as a file", () => {
  show("zh", "applications", [returned], { view: listViewOf("applications", { type: "FIRST" }) });
  expect(screen.queryByRole("button", { name: "删除所选草稿" })).toBeNull();
  const csv = screen.getByRole<HTMLButtonElement>("button", { name: "导出 CSV" });
  expect(csv.form).toHaveAttribute("action", "/api/lists/applications");
  const sent = new FormData(csv.form ?? undefined, csv);
  expect(Object.fromEntries(sent)).toEqual({ type: "FIRST", language: "zh", format: "csv" });
});

test("a page says which rows of how many it shows", () => {
  show("zh", "applications", [returned], { total: 41, preceding: 20, next: "c" });
  expect(screen.getByText("第 21-21 条/总共 41 条")).toBeVisible();
  expect(screen.getByText("20 条/页")).toBeVisible();
  expect(screen.getByRole("link", { name: "下一页" })).toHaveAttribute("href", "/zh/applications?after=c");
  expect(screen.queryByRole("link", { name: "上一页" })).toBeNull();
});

test.each(["zh", "en"] as const)("a list in %s has no violation", async (locale) => {
  const { container } = show(locale, "todo", [returned]);
  expect(await axeFindings(container)).toEqual([]);
});

test("a draft is deleted from its list, on a page that asks once more, and the list says that it is gone", () => {
  const { unmount } = show("zh", "drafts", [{ ...returned, state: "DRAFT" }]);
  expect(screen.getByRole("link", { name: "删除" })).toHaveAttribute(
    "href",
    `/zh/applications/${returned.id}`,
  );
  unmount();
  renderIn("en", <DraftsDeleted deleted="1" kept={`44030026112300002.<b>`} />);
  expect(screen.getByText("The draft is deleted.")).toBeVisible();
  expect(screen.getByText("44030026112300002")).toBeVisible();
});

test("an application of which nobody knows the state is in the list, and offers nothing that could not be done", () => {
  show("zh", "applications", [{ ...returned, state: undefined, damaged: true }]);
  const row = screen.getByRole("row", { name: /44030026112300002/ });
  expect(within(row).getByText("资料无法读取，请凭流水号联系办证大厅。")).toBeInTheDocument();
  expect(within(row).queryByRole("link")).toBeNull();
});

test.each([
  ["zh", "截止日期早于起始日期"],
  ["en", "The last day is before the first one"],
] as const)(
  "days that end before they begin are told at the field, and in place of “nothing found” (%s)",
  async (locale, words) => {
    const view = listViewOf("applications", { from: "2026-11-24", to: "2026-11-23" });
    const { container } = show(locale, "applications", [], { view });
    const until = container.querySelector("#filter-to-error");
    expect(until).toHaveTextContent(words);
    expect(screen.getByRole("link", { name: new RegExp(words) })).toHaveAttribute("href", "#filter-to");
    expect(await axeFindings(container)).toEqual([]);
  },
);

test("one day, or one that is open, is a search like any other", () => {
  for (const days of [
    { from: "2026-11-24", to: "2026-11-24" },
    { from: "2026-11-24" },
    { to: "2026-11-23" },
  ]) {
    const { container, unmount } = show("en", "applications", [], { view: listViewOf("applications", days) });
    expect(container).not.toHaveTextContent("before the first one");
    unmount();
  }
});
