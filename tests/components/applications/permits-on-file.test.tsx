import { PermitsOnFile } from "@/components/wizard/PermitsOnFile";
import { screen } from "@testing-library/react";
import { axeFindings, renderIn } from "../support/render";

const permits = [
  { applicationId: "1", fullName: "KIM MINJI", number: "R26***001", validUntil: "2027-11-24" },
  { applicationId: "1", fullName: "PARK JUNSEO", number: "R26***002", validUntil: "2027-08-01" },
];

test("who holds a permit is told so, which type is for them, and leads there", async () => {
  const { container } = renderIn("zh", <PermitsOnFile permits={permits} />);
  for (const words of [
    "KIM MINJI：居留许可R26***001，有效期至2027年11月24日",
    "PARK JUNSEO：居留许可R26***002，有效期至2027年8月1日",
    "申请延期居留许可：现有居留许可即将到期，登记事项没有变化。",
    "申请换发居留许可：姓名或护照号码有变更。",
    "申请补发居留许可：居留许可遗失或损坏。",
    "为家庭其他成员申请首次的，请继续填写",
  ])
    expect(container).toHaveTextContent(words);
  expect(await axeFindings(container)).toEqual([]);
});

test("the same is said in English", () => {
  const { container } = renderIn("en", <PermitsOnFile permits={permits} />);
  expect(container).toHaveTextContent("KIM MINJI: residence permit R26***001, valid until 24 Nov 2027");
  expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
    "/en/apply/extension",
    "/en/apply/renewal",
    "/en/apply/reissue",
  ]);
});

test("where nobody holds one, nothing is said", () => {
  expect(renderIn("zh", <PermitsOnFile permits={[]} />).container).toBeEmptyDOMElement();
});
