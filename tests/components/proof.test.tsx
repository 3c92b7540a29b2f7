import { act, screen, waitFor } from "@testing-library/react";
import { Proof } from "@/components/login/Proof";
import { solveProof } from "@/components/login/solve-proof";
import type { ActionState } from "@/lib/domain/action-state";
import { renderIn } from "./support/render";

jest.mock("@/components/login/solve-proof");
const solve = jest.mocked(solveProof);
const posted = jest.fn<undefined, [FormData]>();

const asked: ActionState = {
  status: "refused",
  code: "proofNeeded",
  data: { challenge: "the puzzle", ticket: "wait.20.1.a.b", seconds: 20 },
  values: { phone: "199 0000 0001", intent: "send" },
};

const show = (state: ActionState) =>
  renderIn(
    "en",
    <form>
      <input name="phone" defaultValue="199 0000 0002" />
      <Proof state={state} post={posted} />
    </form>,
  );

beforeEach(() => posted.mockReset());

it("asks nothing of somebody who was not asked to pay", () => {
  show({ status: "idle" });
  expect(document.querySelector("[name=proof]")).toBeNull();
});

it("solves the puzzle and sends the form as it stands, by the button that was pressed", async () => {
  solve.mockImplementation((challenge) => Promise.resolve(`solved ${challenge}`));
  show(asked);
  expect(screen.getByRole("status")).toHaveTextContent("your device makes a short calculation first");
  await waitFor(() => expect(posted).toHaveBeenCalledTimes(1));
  const data = posted.mock.calls[0]?.[0];
  expect([data?.get("phone"), data?.get("intent")]).toEqual(["199 0000 0002", "send"]);
  expect(data?.get("proof")).toBe("solved the puzzle");
});

it("waits with the ticket where the browser cannot calculate; without script the ticket stands in the form", async () => {
  solve.mockResolvedValue(undefined);
  jest.useFakeTimers();
  show(asked);
  expect(document.querySelector<HTMLInputElement>("[name=proof]")?.value).toBe("wait.20.1.a.b");
  await act(() => jest.advanceTimersByTimeAsync(19_000));
  expect(posted).not.toHaveBeenCalled();
  await act(() => jest.advanceTimersByTimeAsync(1_000));
  expect(posted.mock.calls[0]?.[0].get("proof")).toBe("wait.20.1.a.b");
  jest.useRealTimers();
});
