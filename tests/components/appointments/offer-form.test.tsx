import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { OfferForm } from "@/components/appointments/waiting/OfferForm";
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
