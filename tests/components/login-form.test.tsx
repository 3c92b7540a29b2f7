import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { LoginForm } from "@/components/login/LoginForm";
import type { ActionState } from "@/lib/domain/action-state";
import { axeFindings, renderIn } from "./support/render";

/** A stand-in for the server: remembers what was posted and answers what the test says. */
const answering = (answer: ActionState) => {
  const posted: Record<string, FormDataEntryValue>[] = [];
  const action = async (_: ActionState, form: FormData): Promise<ActionState> => {
    posted.push(Object.fromEntries(form.entries()));
    return answer;
  };
  return { posted, action };
};

const show = (locale: "zh" | "en", answer: ActionState, next = "") => {
  const server = answering(answer);
  const view = renderIn(locale, <LoginForm action={server.action} next={next} exitHref={`/${locale}`} />);
  return { ...server, ...view };
};

const sent: ActionState = {
  status: "ok",
  data: { phone: "19900000001", shown: "199****0001", waitSeconds: 60 },
};

test.each([
  ["zh", "手机号码", "短信认证码", "获取认证码", "确认登录", "退出"],
  [
    "en",
    "Mobile phone number",
    "SMS verification code",
    "Obtain verification code",
    "Confirm to login",
    "Exit",
  ],
] as const)("the controls bear the guide's names in %s", (locale, phone, code, get, confirm, exit) => {
  show(locale, { status: "idle" });
  expect(screen.getByRole("textbox", { name: phone })).toHaveAttribute("autocomplete", "tel-national");
  expect(screen.getByRole("textbox", { name: code })).toHaveAttribute("autocomplete", "one-time-code");
  for (const name of [get, confirm, exit]) expect(screen.getByRole("button", { name })).toBeEnabled();
});

test("asking for a code posts the phone, keeps it and waits before the next one", async () => {
  const { posted } = show("zh", sent);
  await userEvent.type(screen.getByLabelText("手机号码"), "19900000001");
  await userEvent.click(screen.getByRole("button", { name: "获取认证码" }));
  expect(await screen.findByText("认证码已发送")).toBeVisible();
  expect(posted[0]).toMatchObject({ phone: "19900000001", intent: "send" });
  expect(screen.getByLabelText("手机号码")).toHaveValue("19900000001");
  await waitFor(() => expect(screen.getByRole("button", { name: /秒后可重新获取/ })).toBeDisabled());
});

test("who asks for a code by keyboard stands in its field once it has gone out", async () => {
  show("zh", sent);
  await userEvent.type(screen.getByLabelText("手机号码"), "19900000001");
  screen.getByRole("button", { name: "获取认证码" }).focus();
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(screen.getByRole("button", { name: /秒后可重新获取/ })).toBeDisabled());
  await waitFor(() => expect(screen.getByLabelText("短信认证码")).toHaveFocus());
  await userEvent.keyboard("123456");
  expect(screen.getByLabelText("短信认证码")).toHaveValue("123456");
});

test("confirming posts phone, code and where to go afterwards", async () => {
  const { posted } = show("en", { status: "idle" }, "/todo");
  await userEvent.type(screen.getByLabelText("Mobile phone number"), "19900000001");
  await userEvent.type(screen.getByLabelText("SMS verification code"), "123456");
  await userEvent.click(screen.getByRole("button", { name: "Confirm to login" }));
  await waitFor(() => expect(posted).toHaveLength(1));
  expect(posted[0]).toMatchObject({ phone: "19900000001", code: "123456", next: "/todo", intent: "signIn" });
});

test("Enter in the code field does not ask for another code", async () => {
  const { posted } = show("zh", { status: "idle" });
  await userEvent.type(screen.getByLabelText("手机号码"), "19900000001");
  await userEvent.type(screen.getByLabelText("短信认证码"), "123456{Enter}");
  await waitFor(() => expect(posted).toHaveLength(1));
  expect(posted[0]).toMatchObject({ intent: "auto", code: "123456" });
});

test("empty fields come back as a summary with links, without a violation", async () => {
  const { container } = show("zh", {
    status: "invalid",
    fields: { phone: "required", code: "required" },
    values: { phone: "" },
  });
  await userEvent.click(screen.getByRole("button", { name: "确认登录" }));
  const summary = await screen.findByRole("alert");
  expect(summary).toHaveFocus();
  expect(summary.querySelectorAll("a")).toHaveLength(2);
  expect(screen.getByLabelText("手机号码")).toBeInvalid();
  expect(await axeFindings(container)).toEqual([]);
});

test.each([
  ["zh", "请求错误"],
  ["en", "Wrong Request"],
] as const)("a unit's number is refused with the guide's words in %s", async (locale, title) => {
  show(locale, { status: "refused", code: "unitPhone", values: { phone: "19900000050" } });
  await userEvent.click(
    screen.getByRole("button", { name: locale === "zh" ? "确认登录" : "Confirm to login" }),
  );
  expect(await screen.findByText(title)).toBeVisible();
  expect(screen.getByLabelText(locale === "zh" ? "手机号码" : "Mobile phone number")).toHaveValue(
    "19900000050",
  );
});

test("an empty field that is filled in is not wrong any longer", async () => {
  show("zh", { status: "invalid", fields: { phone: "required", code: "required" }, values: { phone: "" } });
  await userEvent.click(screen.getByRole("button", { name: "确认登录" }));
  await screen.findByRole("alert");
  await userEvent.type(screen.getByLabelText("手机号码"), "1");
  expect(screen.getByLabelText("手机号码")).toBeValid();
  expect(screen.getByLabelText("短信认证码")).toBeInvalid();
  expect(screen.getByRole("alert").querySelectorAll("a")).toHaveLength(1);
});
