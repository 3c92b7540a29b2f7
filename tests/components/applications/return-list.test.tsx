import type { ComponentProps } from "react";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type DeskAction, DeskForm } from "@/components/desk/kit/DeskForm";
import {
  RETURN_FORM,
  ReturnDraftProvider,
  type ReasonBook,
  useReturnCount,
} from "@/components/desk/returning/ReturnDraft";
import { ReturnErrors } from "@/components/desk/returning/ReturnErrors";
import { ReturnItem } from "@/components/desk/returning/ReturnItem";
import type { ActionState } from "@/lib/domain/action-state";
import { RETURN_REASONS } from "@/lib/domain/review/return-reasons";
import { axeFindings, renderIn } from "../support/render";
import { withRouter } from "../support/router";

const book = Object.fromEntries(
  RETURN_REASONS.map((reason) => [
    reason,
    {
      label: reason,
      text: {
        answer: { zh: `“{target}”${reason}的内容。`, en: `“{target}” ${reason}: content.` },
        document: { zh: `“{target}”${reason}。`, en: `“{target}” ${reason}.` },
      },
    },
  ]),
) as ReasonBook;
const names = {
  RELATIONSHIP_PROOF: { name: { zh: "关系证明", en: "Proof of relationship" }, reasons: RETURN_REASONS },
  address: {
    name: { zh: "在深详细住址", en: "Address in Shenzhen" },
    reasons: ["incorrect", "unclear", "other"],
  },
} as const;

const Count = () => <output>{useReturnCount()}</output>;

const show = (answer: ActionState, chosen?: ComponentProps<typeof ReturnDraftProvider>["chosen"]) => {
  const posted: Record<string, FormDataEntryValue>[] = [];
  const action: DeskAction = async (_, form) => {
    posted.push(Object.fromEntries(form.entries()));
    return answer;
  };
  const { asked, element } = withRouter(
    <ReturnDraftProvider book={book} names={names} chosen={chosen}>
      <ReturnItem
        act="return"
        target="RELATIONSHIP_PROOF"
        names={names.RELATIONSHIP_PROOF}
        label="关系证明"
      />
      <ReturnItem act="return" target="address" names={names.address} label="在深详细住址" />
      <DeskForm id={RETURN_FORM} action={action} hidden={{ version: 3 }} summary={<ReturnErrors />}>
        <button type="submit">退补</button>
      </DeskForm>
      <Count />
    </ReturnDraftProvider>,
  );
  return { posted, asked, ...renderIn("zh", element) };
};

const reasonOf = (label: string) =>
  screen.getByRole("combobox", { name: `“${label}”的退补原因`, hidden: true });
const textOf = (label: string, language: string) =>
  screen.getByRole("textbox", { name: `“${label}”退补说明（${language}）`, hidden: true });

test("a chosen reason writes itself in both languages, naming the document", async () => {
  show({ status: "idle" });
  await userEvent.selectOptions(reasonOf("关系证明"), "missingTranslation");
  expect(textOf("关系证明", "中文")).toHaveValue("“关系证明”missingTranslation。");
  expect(textOf("关系证明", "英语")).toHaveValue("“Proof of relationship” missingTranslation.");
  expect(screen.getByRole("status")).toHaveTextContent("1");
});

test("a list that was taken back is ticked again, with its words", () => {
  show(
    { status: "idle" },
    { address: { reason: "other", text: { zh: "请补门牌号。", en: "Which number?" } } },
  );
  expect(reasonOf("在深详细住址")).toHaveValue("other");
  expect(textOf("在深详细住址", "中文")).toHaveValue("请补门牌号。");
  expect(textOf("在深详细住址", "英语")).toHaveValue("Which number?");
  expect(reasonOf("在深详细住址").closest("details")).toHaveAttribute("open");
  expect(screen.getByRole("status")).toHaveTextContent("1");
});

test("only reasons that fit the item are offered", () => {
  show({ status: "idle" });
  expect(
    within(reasonOf("在深详细住址")).queryByRole("option", { name: "missingTranslation", hidden: true }),
  ).toBeNull();
  expect(
    within(reasonOf("关系证明")).getByRole("option", { name: "missingTranslation", hidden: true }),
  ).toBeInTheDocument();
});

test("every ticked item leaves in one post, with the text as it was edited and the version that was seen", async () => {
  const { posted } = show({ status: "ok" });
  await userEvent.selectOptions(reasonOf("关系证明"), "unreadable");
  await userEvent.selectOptions(reasonOf("在深详细住址"), "unclear");
  await userEvent.type(textOf("在深详细住址", "英语"), " Which building?");
  await userEvent.click(screen.getByRole("button", { name: "退补" }));
  expect(posted).toHaveLength(1);
  expect(posted[0]).toMatchObject({
    version: "3",
    "reason.RELATIONSHIP_PROOF": "unreadable",
    "reason.address": "unclear",
    "text.en.address": "“Address in Shenzhen” unclear: content. Which building?",
  });
});

test("a stale save says who was faster and keeps what was typed; a press reads the page again", async () => {
  const { asked } = show({ status: "refused", code: "stale", data: { by: "刘静预" }, values: {} });
  await userEvent.selectOptions(reasonOf("在深详细住址"), "unclear");
  await userEvent.type(textOf("在深详细住址", "英语"), " Which building?");
  await userEvent.click(screen.getByRole("button", { name: "退补" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("刘静预办理过这项业务");
  expect(asked).not.toContain("refresh");
  await userEvent.click(screen.getByText("显示最新情况"));
  expect(asked).toContain("refresh");
  expect(textOf("在深详细住址", "英语")).toHaveValue(
    "“Address in Shenzhen” unclear: content. Which building?",
  );
});

test("an empty list is refused in words", async () => {
  show({ status: "invalid", fields: { items: "required" }, values: {} });
  await userEvent.click(screen.getByRole("button", { name: "退补" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("还没有选择任何一项");
});

test.each([
  ["ownWords", "“在深详细住址”的英语说明还没有写完"],
  ["tooLong", "“在深详细住址”的英语说明过长"],
  ["required", "请填写“在深详细住址”的英语说明"],
])("what is wrong with a text is said as it is: %s", async (code, words) => {
  show({ status: "invalid", fields: { "text.en.address": code }, values: {} });
  await userEvent.click(screen.getByRole("button", { name: "退补" }));
  expect(await screen.findByRole("link", { name: new RegExp(words) })).toHaveAttribute(
    "href",
    "#row-address",
  );
});

test("an item that could not be taken is named and linked", async () => {
  const { container } = show({ status: "invalid", fields: { "text.en.address": "tooLong" }, values: {} });
  await userEvent.click(screen.getByRole("button", { name: "退补" }));
  expect(await screen.findByRole("link", { name: /在深详细住址.*英语说明/ })).toHaveAttribute(
    "href",
    "#row-address",
  );
  expect(await axeFindings(container)).toEqual([]);
});
