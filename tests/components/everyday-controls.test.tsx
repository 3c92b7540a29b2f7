import { fireEvent, screen } from "@testing-library/react";
import { Button, buttonClass } from "@/components/ui/Button";
import { CopyText } from "@/components/ui/CopyText";
import { controlClass } from "@/components/ui/Input";
import { PhoneNumbers } from "@/components/ui/PhoneNumbers";
import { Unreadable } from "@/components/applications/Unreadable";
import { FindingNotice } from "@/components/forms/FindingNotice";
import { RefusalNotice } from "@/components/forms/RefusalNotice";
import { Accessibility } from "@/components/public/Accessibility";
import { SiteFooter } from "@/components/layout/SiteFooter";
import { PrintHead } from "@/components/layout/PrintHead";
import { Select } from "@/components/ui/Select";
import { Stepper } from "@/components/ui/Stepper";
import { renderIn } from "./support/render";

test("telephone numbers in a sentence are called with one tap, other figures are left alone", () => {
  renderIn(
    "zh",
    <p>
      <PhoneNumbers>{"咨询 12367（24 小时）或 0755-83774013，流水号 44030026112367001"}</PhoneNumbers>
    </p>,
  );
  const links = screen.getAllByRole("link");
  expect(links.map((link) => link.getAttribute("href"))).toEqual(["tel:12367", "tel:075583774013"]);
});

test.each(["zh", "en"] as const)(
  "the hotline at the end of every page is called with one tap (%s)",
  (locale) => {
    renderIn(locale, <SiteFooter />);
    expect(screen.getByRole("link", { name: "12367" })).toHaveAttribute("href", "tel:12367");
  },
);

test("small buttons and the copy button are a finger wide where fingers press them", () => {
  renderIn(
    "en",
    <>
      <Button size="sm">Delete</Button>
      <CopyText text="1" label="Copy" copied="Copied" />
    </>,
  );
  for (const button of screen.getAllByRole("button"))
    expect(button.className).toMatch(/pointer-coarse:(min-h|size)-11/);
});

test("nothing that is pressed stands on a printed sheet", () => {
  for (const tone of ["primary", "quiet", "danger", "link"] as const)
    expect(buttonClass(tone)).toContain("no-print");
});

test("an open choice does not look like one that cannot be changed", () => {
  // Browsers match every select as :read-only.
  expect(controlClass).not.toContain(" read-only:");
});

test("on a phone the stepper says in words where one is", () => {
  renderIn(
    "zh",
    <Stepper label="步骤" steps={[]} doneWord="已完成" summary="第2步，共5步；下一步：家属信息" />,
  );
  expect(screen.getByText("第2步，共5步；下一步：家属信息")).toBeInTheDocument();
});

test("what a closed select cuts on a phone is said whole under it, and follows the choice", () => {
  const long = "外籍工作人员家属(Family members of foreign staff)";
  const options = [
    { value: "A", label: long },
    { value: "B", label: "父母" },
  ];
  renderIn("zh", <Select aria-label="reason" options={options} defaultValue="A" />);
  const echo = () => screen.queryAllByText(long).filter(({ tagName }) => tagName === "P");
  expect(echo()).toHaveLength(1);
  fireEvent.change(screen.getByLabelText("reason"), { target: { value: "B" } });
  expect(echo()).toHaveLength(0);
});

test("a printed page says whose it is and of which day, and a page on a screen does not", () => {
  renderIn("zh", <PrintHead today="2026-11-27" />);
  expect(screen.getByText("打印日期：2026年11月27日（周五）")).toBeInTheDocument();
  expect(screen.getByText(/外国人综合服务管理平台/).parentElement).toHaveClass("hidden", "print:flex");
});

test.each([
  [
    "a rule",
    <FindingNotice
      key="1"
      finding={{ code: "x", fields: [], severity: "BLOCK", title: "停", action: "请拨打12367咨询。" }}
    />,
  ],
  ["a refusal", <RefusalNotice key="2" code="numbersUsedUp" />],
  ["the page of accessibility", <Accessibility key="3" />],
  ["a page for what cannot be read", <Unreadable key="4" serial="44030026112300002" />],
])("the hotline is called with one tap from %s", (_, page) => {
  renderIn("zh", page);
  expect(screen.getByRole("link", { name: "12367" })).toHaveAttribute("href", "tel:12367");
});
