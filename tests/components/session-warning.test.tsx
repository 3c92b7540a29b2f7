import { act, fireEvent, render, screen } from "@testing-library/react";
import { SessionWarning } from "@/components/layout/SessionWarning";
import type { ActionState } from "@/lib/domain/action-state";

const words = {
  title: "About to log out.",
  body: "Two minutes left.",
  extend: "Stay logged in",
  ended: "Session ended.",
};
const HALF_HOUR = 1800;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const show = (answer: ActionState) => {
  let asked = 0;
  const extend = async (): Promise<ActionState> => {
    asked += 1;
    return answer;
  };
  render(<SessionWarning idleSeconds={HALF_HOUR} extend={extend} words={words} />);
  return () => asked;
};
const pass = (seconds: number) => act(async () => jest.advanceTimersByTime(seconds * 1000));

test("two minutes before the end it warns, and one key keeps the session", async () => {
  const asked = show({ status: "ok" });
  await pass(HALF_HOUR - 121);
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  await pass(1);
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Stay logged in" })));
  expect(asked()).toBe(1);
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  await pass(HALF_HOUR - 120);
  expect(screen.getByRole("alert")).toHaveTextContent("Two minutes left.");
});

test("after the end it says that the session is over and offers no button that cannot help", async () => {
  show({ status: "ok" });
  await pass(HALF_HOUR);
  expect(screen.getByRole("alert")).toHaveTextContent("Session ended.");
  expect(screen.queryByRole("button")).not.toBeInTheDocument();
});

test("a session that cannot be kept any more is told to be over", async () => {
  show({ status: "refused", code: "notSignedIn", values: {} });
  await pass(HALF_HOUR - 60);
  await act(async () => fireEvent.click(screen.getByRole("button", { name: "Stay logged in" })));
  expect(screen.getByRole("alert")).toHaveTextContent("Session ended.");
});
