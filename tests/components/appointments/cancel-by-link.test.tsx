import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { CancelByLinkForm } from "@/components/appointments/cancelling/CancelByLinkForm";
import { LinkIsOver, VisitOfLink } from "@/components/appointments/cancelling/VisitOfLink";
import type { FormAction } from "@/components/ui/use-posting";
import type { ActionState } from "@/lib/domain/action-state";
import { axeFindings, renderIn } from "../support/render";

const VISIT = {
  date: "2026-12-11",
  start: "17:00",
  hall: { zh: "东厅", en: "East hall" },
  cancelBy: new Date("2026-12-11T11:30:00+08:00"),
  cancellable: true,
  bookAgainUntil: "2026-12-23",
};
const answering =
  (answer: ActionState, posted: FormData[] = []): FormAction =>
  (_, form) => {
    posted.push(form);
    return Promise.resolve(answer);
  };

test("the page says which visit and nothing of whose, and its form asks for the code", async () => {
  const posted: FormData[] = [];
  const { container } = renderIn(
    "en",
    <VisitOfLink visit={VISIT}>
      <CancelByLinkForm
        token="t"
        bookAgainUntil={VISIT.bookAgainUntil}
        action={answering({ status: "ok", data: { waitSeconds: 60 } }, posted)}
      />
    </VisitOfLink>,
  );
  expect(screen.getByText("East hall")).toBeInTheDocument();
  expect(await axeFindings(container)).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Obtain verification code" }));
  await waitFor(() => expect(screen.getByText(/^A verification code was sent/)).toBeInTheDocument());
  expect(posted[0]?.get("intent")).toBe("send");
  expect(posted[0]?.get("token")).toBe("t");
});

test("done, it says until when to book again, or that the application has ended", async () => {
  for (const [cancelled, words] of [
    ["2026-12-23", /book again by/],
    ["", /application has ended/],
  ] as const) {
    const { unmount } = renderIn(
      "en",
      <CancelByLinkForm
        token="t"
        bookAgainUntil="2026-12-23"
        action={answering({ status: "ok", data: { cancelled } })}
      />,
    );
    await userEvent.click(screen.getByRole("button", { name: "Confirm the cancellation" }));
    await waitFor(() => expect(screen.getByText(words)).toBeInTheDocument());
    unmount();
  }
});

test("where the application ends with the visit, that is said and has to be ticked", () => {
  renderIn("en", <CancelByLinkForm token="t" bookAgainUntil={null} action={answering({ status: "idle" })} />);
  expect(screen.getByRole("checkbox")).not.toBeChecked();
});

test("too late, and a link that is over, are told with what to do", () => {
  const { unmount } = renderIn(
    "en",
    <VisitOfLink visit={{ ...VISIT, cancellable: false }}>form</VisitOfLink>,
  );
  expect(screen.getByText("The latest time to cancel has passed")).toBeInTheDocument();
  expect(screen.queryByText("form")).toBeNull();
  unmount();
  renderIn("en", <LinkIsOver />);
  expect(screen.getByRole("link", { name: "My appointments" })).toBeInTheDocument();
});
