import { screen } from "@testing-library/react";
import { CancelledNotice } from "@/components/appointments/cancelling/CancelledNotice";
import { CancelForm } from "@/components/appointments/cancelling/CancelForm";
import { IDLE } from "@/lib/domain/action-state";
import { axeFindings, renderIn } from "../support/render";

const form = (bookAgainUntil: string | null) => (
  <CancelForm
    appointmentId="a"
    numberId="number-a"
    bookAgainUntil={bookAgainUntil}
    action={async () => IDLE}
  />
);

test("before it is pressed the form says until which day a new place can be booked", () => {
  const { container } = renderIn("zh", form("2026-11-25"));
  expect(container).toHaveTextContent("取消后可重新预约，不晚于2026年11月25日（周三）");
  expect(screen.queryByRole("checkbox")).toBeNull();
});

test("where cancelling ends the application it says so and asks for a tick, which is sent by its name", async () => {
  const { container } = renderIn("en", form(null));
  expect(container).toHaveTextContent("if you cancel, the application ends");
  const tick = screen.getByRole("checkbox", { name: "I understand that my application ends", hidden: true });
  expect(tick).toHaveAttribute("name", "understood");
  expect(await axeFindings(container)).toEqual([]);
});

test.each([
  ["2026-11-25", "please book again by Wed 25 Nov 2026"],
  ["ended", "the application has ended"],
])("afterwards the list says which of the two happened (%s)", (cancelled, words) => {
  expect(renderIn("en", <CancelledNotice how={cancelled} />).container).toHaveTextContent(words);
});
