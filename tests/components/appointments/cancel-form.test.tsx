import { screen } from "@testing-library/react";
import { CancelledNotice } from "@/components/appointments/cancelling/CancelledNotice";
import type { BookedMember } from "@/components/appointments/BookedTogether";
import { CancelTogether } from "@/components/appointments/cancelling/CancelTogether";
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

test("of a family one and all are told apart, before and when it is pressed", async () => {
  const member = (name: string, bookAgainUntil: string | null): BookedMember => ({
    applicationId: name,
    name,
    number: `A-${name}`,
    hours: "10:00–11:00",
    code: "S1",
    cancellable: true,
    bookAgainUntil,
  });
  const action = async () => IDLE;
  const members = [member("ANA", "2026-12-02"), member("BEN", null)];
  const { container } = renderIn(
    "en",
    <>
      <CancelForm
        appointmentId="a"
        numberId="number-a"
        bookAgainUntil="2026-12-02"
        whom={{ kind: "one", name: "ANA" }}
        action={action}
      />
      <CancelTogether appointmentId="a" members={members} action={action} />
    </>,
  );
  expect(container).toHaveTextContent("Only the appointment of ANA is cancelled; the others keep theirs.");
  expect(container).toHaveTextContent("The appointments of ANA and BEN are cancelled together");
  expect(container).toHaveTextContent("For BEN no other place can be booked in time");
  const buttons = screen.getAllByRole("button", { hidden: true }).map(({ textContent }) => textContent);
  expect(buttons).toEqual(["Confirm: cancel for ANA", "Confirm: cancel for all 2"]);
  const forms = [...container.querySelectorAll("form")];
  expect(forms.map((form) => new FormData(form).get("all"))).toEqual([null, "on"]);
  expect(await axeFindings(container)).toEqual([]);
});

test("all are not offered to be cancelled where it is too late for one", () => {
  const shown = {
    applicationId: "a",
    name: "ANA",
    number: "A",
    hours: "",
    code: undefined,
    bookAgainUntil: null,
  };
  const members = [
    { ...shown, cancellable: true },
    { ...shown, applicationId: "b", cancellable: false },
  ];
  const { container } = renderIn(
    "en",
    <CancelTogether appointmentId="a" members={members} action={async () => IDLE} />,
  );
  expect(container).toBeEmptyDOMElement();
});

test.each([
  ["2026-11-25", "please book again by Wed 25 Nov 2026"],
  ["ended", "the application has ended"],
])("afterwards the list says which of the two happened (%s)", (cancelled, words) => {
  expect(renderIn("en", <CancelledNotice how={cancelled} />).container).toHaveTextContent(words);
});
