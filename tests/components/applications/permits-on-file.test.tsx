import { PermitsOnFile } from "@/components/wizard/PermitsOnFile";
import { axeFindings, renderIn } from "../support/render";

const permits = [
  { fullName: "KIM MINJI", number: "R26***001", validUntil: "2027-11-24" },
  { fullName: "PARK JUNSEO", number: "R26***002", validUntil: "2027-08-01" },
];

test("who holds a permit is told so, which type is for them, and where it is applied for", async () => {
  const { container } = renderIn("zh", <PermitsOnFile permits={permits} />);
  for (const words of [
    "KIM MINJI：居留许可R26***001，有效期至2027年11月24日",
    "PARK JUNSEO：居留许可R26***002，有效期至2027年8月1日",
    "需要延长期限的，办理延期",
    "护照号有变更的，办理换发",
    "遗失或者损坏的，办理补发",
    "延期、换发和补发暂未在网上开通",
    "出入境窗口",
    "为家庭其他成员申请首次的，请继续填写",
  ])
    expect(container).toHaveTextContent(words);
  expect(await axeFindings(container)).toEqual([]);
});

test("the same is said in English", () => {
  const { container } = renderIn("en", <PermitsOnFile permits={permits} />);
  expect(container).toHaveTextContent("KIM MINJI: residence permit R26***001, valid until 24 Nov 2027");
  expect(container).toHaveTextContent("Extension, Renewal, and Reissue cannot be applied for online yet");
});

test("where nobody holds one, nothing is said", () => {
  expect(renderIn("zh", <PermitsOnFile permits={[]} />).container).toBeEmptyDOMElement();
});
