import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ChangePhoneForm } from "@/components/account/ChangePhoneForm";
import type { ActionState } from "@/lib/domain/action-state";
import { axeFindings, renderIn } from "./support/render";

const values = { phone: "", oldCode: "", newCode: "" };
const sentTo = (field: "oldCode" | "newCode", typed = {}): ActionState => ({
  status: "ok",
  data: { field, shown: "199****0001", waitSeconds: 60, values: { ...values, ...typed } },
});

/** A stand-in for the server: remembers what was asked and gives the answers in turn. */
const show = (...answers: ActionState[]) => {
  const posted: Record<string, FormDataEntryValue>[] = [];
  const action = async (previous: ActionState, form: FormData): Promise<ActionState> => {
    posted.push(Object.fromEntries(form.entries()));
    return answers.shift() ?? previous;
  };
  const form = <ChangePhoneForm action={action} oldPhone="199****0001" exitHref="/zh/home" />;
  return { posted, ...renderIn("zh", form) };
};

const getCode = (of: string) => screen.getByRole("button", { name: "获取认证码", description: of });

test("each code has a button of its own, and each waits for itself", async () => {
  const { posted } = show(sentTo("oldCode"), sentTo("newCode", { phone: "19900000002", oldCode: "123456" }));
  await userEvent.click(getCode("原手机号码"));
  await waitFor(() => expect(screen.getAllByRole("button", { name: /秒后可重新获取/ })).toHaveLength(1));
  await userEvent.type(screen.getByLabelText("短信认证码（原手机号码）"), "123456");
  await userEvent.type(screen.getByLabelText("现手机号码"), "19900000002");
  await userEvent.click(getCode("现手机号码"));
  await waitFor(() => expect(screen.getAllByRole("button", { name: /秒后可重新获取/ })).toHaveLength(2));
  expect(posted).toMatchObject([
    { intent: "sendOld" },
    { intent: "sendNew", phone: "19900000002", oldCode: "123456" },
  ]);
  expect(screen.getByLabelText("短信认证码（原手机号码）")).toHaveValue("123456");
});

test("Enter confirms and sends no code; the masked number is not posted", async () => {
  const { posted } = show({ status: "idle" });
  await userEvent.type(screen.getByLabelText("短信认证码（现手机号码）"), "123456{Enter}");
  await waitFor(() =>
    expect(posted).toEqual([{ intent: "change", phone: "", oldCode: "", newCode: "123456" }]),
  );
});

test("a refusal about a field stands at it and in the summary; any other one above the form", async () => {
  const { container } = show(
    { status: "refused", code: "phoneTaken", data: { field: "phone" }, values },
    { status: "refused", code: "serviceAway", values },
  );
  await userEvent.click(screen.getByRole("button", { name: "确认变更" }));
  const summary = await screen.findByRole("alert");
  expect(summary).toHaveFocus();
  expect(summary.querySelector("a")).toHaveAttribute("href", "#phone");
  expect(screen.getByLabelText("现手机号码")).toBeInvalid();
  expect(await axeFindings(container)).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "确认变更" }));
  expect(await screen.findByText(/系统暂时无法使用/)).toBeVisible();
  expect(screen.getByLabelText("现手机号码")).toBeValid();
});

test("what was wrong about a number goes as another one is typed", async () => {
  show({ status: "refused", code: "phoneTaken", data: { field: "phone" }, values });
  await userEvent.click(screen.getByRole("button", { name: "确认变更" }));
  await screen.findByRole("alert");
  await userEvent.type(screen.getByLabelText("现手机号码"), "1");
  expect(screen.getByLabelText("现手机号码")).toBeValid();
  expect(screen.queryByRole("alert")).toBeNull();
});
