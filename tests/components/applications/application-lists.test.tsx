import { screen, within } from "@testing-library/react";
import { ApplicationList } from "@/components/applications/list/ApplicationList";
import { listQueryOf } from "@/components/applications/list/list-query";
import { useListColumns } from "@/components/applications/list/use-list-columns";
import { DataTable } from "@/components/ui/DataTable";
import type { ApplicantList } from "@/lib/domain/case/states";
import type { ListedApplication } from "@/lib/domain/lists/application-columns";
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

const show = (locale: "zh" | "en", kind: ApplicantList, rows: ListedApplication[], query = listQueryOf({})) =>
  renderIn(
    locale,
    <ApplicationList kind={kind} query={query} rows={rows} total={rows.length} pageSize={20} />,
  );

test("the look-up of applications has the guide's columns in its order", () => {
  show("zh", "applications", [returned]);
  expect(screen.getAllByRole("columnheader").map((header) => header.textContent)).toEqual([
    ...["流水号", "外专业务编号", "出入境编号", "业务类型", "英文姓", "英文名"],
    ...["国籍", "性别", "护照号码", "提交日期", "状态", "操作"],
  ]);
});

test("the to-do list shows the date of application and offers 退补", () => {
  show("zh", "todo", [returned]);
  expect(screen.getByRole("columnheader", { name: "申请日期" })).toBeInTheDocument();
  const row = screen.getByRole("row", { name: /44030026112300002/ });
  expect(within(row).getByRole("link", { name: /退补/ })).toHaveAttribute(
    "href",
    `/zh/applications/${returned.id}/supplement`,
  );
  expect(within(row).getByText(/2026年12月23日（周三）/)).toBeInTheDocument();
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
    const at = screen.getAllByRole("columnheader").findIndex(({ textContent }) => textContent === heading);
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
    expect(screen.queryByRole("link", { name: /预约/ })).not.toBeInTheDocument();
  },
);

test("an empty list says why and offers the next step; a filtered one offers to reset", () => {
  const { unmount } = show("zh", "drafts", []);
  expect(screen.getByText("没有待提交的业务。")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "申请首次居留许可" })).toHaveAttribute("href", "/zh/apply/first");
  unmount();
  show("zh", "applications", [], listQueryOf({ serial: "4403" }));
  expect(screen.getByText(/没有找到符合查询条件的业务/)).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "重置" })).toHaveAttribute("href", "/zh/applications");
});

test("a list's address is read with care", () => {
  expect(listQueryOf({ page: "-3", serial: " 4403 ", expertNo: undefined })).toEqual({
    serial: "4403",
    expertNo: "",
    page: 1,
  });
  expect(listQueryOf({ page: ["2", "9"], serial: "9".repeat(40) })).toMatchObject({
    page: 2,
    serial: "9".repeat(40),
  });
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
  const list = { kind: "drafts", query: listQueryOf({}), rows: [], total: 0, pageSize: 20 } as const;
  renderIn("en", <ApplicationList {...list} done="draftDeleted" />);
  expect(screen.getByText("The draft is deleted.")).toBeVisible();
});

test("an application of which nobody knows the state is in the list, and offers nothing that could not be done", () => {
  show("zh", "applications", [{ ...returned, state: undefined, damaged: true }]);
  const row = screen.getByRole("row", { name: /44030026112300002/ });
  expect(within(row).getByText("资料无法读取，请凭流水号联系办证大厅。")).toBeInTheDocument();
  expect(within(row).queryByRole("link")).toBeNull();
});
