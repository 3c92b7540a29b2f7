import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { InterviewBar } from "@/components/rooms/interview/InterviewBar";
import { answerTo } from "@/components/ui/answer-to";
import { IDLE } from "@/lib/domain/action-state";
import { atDesk } from "../support/desk";
import { unasked } from "../support/server";

const failing = (error: Error) => () => Promise.reject(error);
const redirect = Object.assign(new Error("NEXT_REDIRECT"), { digest: "NEXT_REDIRECT;push;/zh/officer;303;" });

describe.each(["zh", "en"] as const)("a server that is not reached (%s)", (locale) => {
  test("is told in the form, and what was written stays", async () => {
    const pass = failing(new TypeError("Failed to fetch"));
    const { say } = atDesk(
      locale,
      <InterviewBar actions={{ pass, fail: unasked }} applicationId="application-1" version={7} />,
    );
    const record = screen.getAllByLabelText(say("hall.interview.record"))[0] as HTMLElement;
    await userEvent.type(record, "问答要点");
    await userEvent.click(
      screen.getByRole("button", { name: say("hall.interview.passConfirm"), hidden: true }),
    );
    await screen.findAllByRole("alert", { hidden: true });
    expect(screen.getByText(say("errors.refusals.serviceAway.title"))).toBeInTheDocument();
    expect(record).toHaveValue("问答要点");
  });
});

test.each([
  ["a redirect", redirect],
  ["an error of the server", Object.assign(new Error("An error occurred"), { digest: "2797689870" })],
  ["an older page's action", new Error("Server Action was not found on the server")],
])("%s is none of its business", async (_, error) => {
  await expect(answerTo(failing(error), IDLE, new FormData())).rejects.toBe(error);
});
