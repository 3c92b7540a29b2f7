import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StatusForm } from "@/components/status/StatusForm";
import type { ActionState } from "@/lib/domain/action-state";
import { axeFindings, renderIn } from "./support/render";

const show = (answer: ActionState) =>
  renderIn("zh", <StatusForm action={async () => answer} resetHref="/zh/status" />);
const ask = () => userEvent.click(screen.getByRole("button", { name: "查询" }));

test("what is found is read out with its names", async () => {
  const { container } = show({ status: "ok", data: { rows: [["状态", "预审中"]] } });
  await ask();
  expect(await screen.findByRole("status", { name: "查询结果" })).toHaveTextContent("预审中");
  expect(await axeFindings(container)).toEqual([]);
});

test("facts that do not belong together keep what was typed and say what to compare", async () => {
  show({
    status: "refused",
    code: "notFound",
    values: { serial: "44030026112300002", passportNo: "M46530362", birthDate: "1988-04-12" },
  });
  await ask();
  expect(await screen.findByRole("alert")).toHaveTextContent("没有查到这项申请");
  expect(screen.getByLabelText("护照号码")).toHaveValue("M46530362");
});

test("empty fields are named in a summary", async () => {
  show({ status: "invalid", fields: { serial: "required", birthDate: "required" }, values: {} });
  await ask();
  await waitFor(() => expect(screen.getByRole("alert")).toHaveFocus());
  expect(screen.getByRole("alert").querySelectorAll("a")).toHaveLength(2);
  expect(screen.getByLabelText("护照号码")).toBeValid();
});
