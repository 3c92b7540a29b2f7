import { screen } from "@testing-library/react";
import { Button, buttonClass } from "@/components/ui/Button";
import { CopyText } from "@/components/ui/CopyText";
import { controlClass } from "@/components/ui/Input";
import { PhoneNumbers } from "@/components/ui/PhoneNumbers";
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
