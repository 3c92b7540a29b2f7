import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { OfficerLoginForm } from "@/components/rooms/entry/OfficerLoginForm";
import type { ActionState } from "@/lib/domain/action-state";
import { axeFindings, renderIn } from "./support/render";

const show = (...answers: ActionState[]) => {
  const posted: Record<string, FormDataEntryValue>[] = [];
  const action = async (_: ActionState, form: FormData): Promise<ActionState> => {
    posted.push(Object.fromEntries(form.entries()));
    return answers.shift() ?? { status: "idle" };
  };
  const view = renderIn(
    "zh",
    <OfficerLoginForm action={action} next="/officer/review" inboxHref={undefined} />,
  );
  return { posted, ...view };
};

const sent: ActionState = {
  status: "ok",
  data: { sent: { staffNo: "P1001", maskedPhone: "199****0901" } },
};

const firstStep = async () => {
  await userEvent.type(screen.getByRole("textbox", { name: "工号" }), "p1001");
  await userEvent.type(screen.getByLabelText("密码"), "secret");
  await userEvent.click(screen.getByRole("button", { name: "获取短信认证码" }));
};

test("the code is asked for only after staff number and password", async () => {
  const { posted, container } = show(sent);
  expect(screen.queryByRole("textbox", { name: "短信认证码" })).toBeNull();
  await firstStep();
  expect(posted[0]).toMatchObject({ step: "password", staffNo: "p1001", next: "/officer/review" });
  expect(await screen.findByRole("textbox", { name: "短信认证码" })).toHaveAttribute(
    "autocomplete",
    "one-time-code",
  );
  expect(screen.getByText(/199\*\*\*\*0901/)).toBeInTheDocument();
  expect(await axeFindings(container)).toEqual([]);
});

test("a wrong code leaves the officer at the second step", async () => {
  const wrong: ActionState = {
    status: "refused",
    code: "codeWrong",
    data: { left: 4 },
    values: { step: "code", staffNo: "P1001", shown: "199****0901" },
  };
  const { posted } = show(sent, wrong);
  await firstStep();
  await userEvent.type(await screen.findByRole("textbox", { name: "短信认证码" }), "000000");
  await userEvent.click(screen.getByRole("button", { name: "确认登录" }));
  expect(posted[1]).toMatchObject({ step: "code", staffNo: "P1001", code: "000000" });
  expect(await screen.findByRole("alert")).toHaveTextContent("认证码不正确");
  expect(screen.getByRole("textbox", { name: "短信认证码" })).toBeInTheDocument();
});

test("a wrong password keeps the staff number and never the password", async () => {
  show({ status: "refused", code: "credentialsWrong", values: { step: "password", staffNo: "P1001" } });
  await firstStep();
  expect(await screen.findByRole("alert")).toHaveTextContent("工号或密码不正确");
  expect(screen.getByRole("textbox", { name: "工号" })).toHaveValue("p1001");
  expect(screen.getByLabelText("密码")).toHaveValue("");
});
