import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { OfferForm } from "@/components/appointments/waiting/OfferForm";
import { PlainForm } from "@/components/appointments/waiting/PlainForm";
import { axeFindings, renderIn } from "../support/render";

test("who takes an offer chooses how the permit is handed over, and what is missing is said at its field", async () => {
  const posted: FormData[] = [];
  const { container } = renderIn(
    "en",
    <OfferForm
      applicationId="a"
      idempotencyKey="k"
      delivery={{}}
      action={(_, form) => {
        posted.push(form);
        return Promise.resolve({
          status: "invalid",
          fields: { recipient: "required" },
          values: { method: "EMS", city: "深圳市" },
        });
      }}
      agreement={<p>Articles</p>}
    />,
  );
  expect(screen.getByRole("radio", { name: /Pick up/ })).toBeChecked();
  await userEvent.click(screen.getByRole("radio", { name: /EMS/ }));
  expect(await axeFindings(container)).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: /Agree/ }));
  await waitFor(() => expect(screen.getByRole("textbox", { name: "Recipient" })).toBeInvalid());
  expect([
    posted[0]?.get("method"),
    posted[0]?.get("applicationId"),
    posted[0]?.has("agreementVersion"),
  ]).toEqual(["EMS", "a", true]);
});

test("what was chosen with an earlier booking is chosen here", () => {
  renderIn(
    "en",
    <OfferForm
      applicationId="a"
      idempotencyKey="k"
      delivery={{ method: "EMS", city: "深圳市" }}
      action={() => Promise.resolve({ status: "idle" })}
      agreement={null}
    />,
  );
  expect(screen.getByRole("radio", { name: /EMS/ })).toBeChecked();
  expect(screen.getByDisplayValue("深圳市")).toBeInTheDocument();
});

test.each([
  ["leave", "Leave the waiting list", "Confirm that I leave"],
  ["letGo", "Let this place go", "Confirm that it goes"],
] as const)(
  "what loses the place in the row is asked once more before it is done: %s",
  async (name, open, confirm) => {
    const posted: FormData[] = [];
    const action = (_: unknown, form: FormData) => {
      posted.push(form);
      return Promise.resolve({ status: "idle" } as const);
    };
    const { container } = renderIn("en", <PlainForm form={name} applicationId="a" action={action} />);
    expect(screen.queryByRole("button", { name: open })).toBeNull();
    const asked = container.querySelector("details");
    expect(asked).not.toHaveAttribute("open");
    await userEvent.click(screen.getByText(open));
    expect(asked).toHaveAttribute("open");
    expect(posted).toEqual([]);
    expect(await axeFindings(container)).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: confirm }));
    await waitFor(() => expect(posted).toHaveLength(1));
  },
);
