import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { BookingForm } from "@/components/appointments/BookingForm";
import type { ActionState } from "@/lib/domain/action-state";
import { axeFindings, renderIn } from "../support/render";
import { withRouter } from "../support/router";

const HALLS = [
  { id: "1", name: "East hall" },
  { id: "2", name: "Luohu window" },
];
const FIRST = [
  { value: "1 2026-11-25 09:00", label: "Wed 25 Nov, 09:00–10:00, East hall", hint: "3 places left" },
  { value: "2 2026-11-25 10:00", label: "Wed 25 Nov, 10:00–11:00, Luohu window" },
];
const AGREED = { agreementVersion: "2021-07" };

const show = (answer: (form: FormData) => ActionState = () => ({ status: "ok" }), chosen = "") => {
  const posted: Record<string, string>[] = [];
  const router = withRouter(
    <BookingForm
      applicationId="a"
      kind="book"
      action={async (_, form) => {
        posted.push(
          Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name).join(",")])),
        );
        return answer(form);
      }}
      hidden={{ idempotencyKey: "the-key" }}
      first={FIRST}
      chosen={chosen}
      halls={HALLS}
      delivery={{}}
      family={[
        { id: "b", label: "PARK HARIN (First)" },
        { id: "c", label: "PARK JUN (First)" },
      ]}
      agreement={<p>I. The real-name system is applied here.</p>}
    >
      <p>All places</p>
    </BookingForm>,
  );
  return { posted, router, ...renderIn("en", router.element) };
};
const book = () => userEvent.click(screen.getByRole("button", { name: "Make an appointment" }));
const agree = () => userEvent.click(screen.getByRole("checkbox", { name: "Agree" }));

test("one tap on a place, one on 同意 and one on the button book it, collected at the window", async () => {
  const { posted, container } = show();
  expect(screen.getByText(/real-name system/)).toBeVisible();
  expect(await axeFindings(container)).toEqual([]);
  await userEvent.click(screen.getByRole("radio", { name: /09:00–10:00, East hall/ }));
  await agree();
  await book();
  await waitFor(() => expect(posted).toHaveLength(1));
  expect(posted[0]).toMatchObject({
    applicationId: "a",
    idempotencyKey: "the-key",
    place: "1 2026-11-25 09:00",
    method: "PICKUP",
    ...AGREED,
  });
  expect(posted[0]).not.toHaveProperty("with");
});

test("a place chosen by a link is chosen, and so are those of the family who are ticked", async () => {
  const { posted } = show(undefined, "2 2026-11-26 14:00");
  expect(screen.getByRole("radio", { name: /Thu 26 Nov, 14:00–15:00, Luohu window/ })).toBeChecked();
  await userEvent.click(screen.getByRole("checkbox", { name: /HARIN/ }));
  await userEvent.click(screen.getByRole("checkbox", { name: /JUN/ }));
  await agree();
  await book();
  await waitFor(() => expect(posted[0]).toMatchObject({ place: "2 2026-11-26 14:00", with: "b,c" }));
});

test("what is not chosen is named in a summary and at its place", async () => {
  const { container } = show(() => ({
    status: "invalid",
    fields: { place: "required", agreementVersion: "required" },
    values: { method: "PICKUP" },
  }));
  await book();
  const summary = await screen.findByRole("alert");
  expect(
    within(summary)
      .getAllByRole("link")
      .map((link) => link.getAttribute("href")),
  ).toEqual(["#place", "#agreementVersion"]);
  expect(await axeFindings(container)).toEqual([]);
  await agree();
  expect(within(summary).getAllByRole("link")).toHaveLength(1);
  await userEvent.click(screen.getByRole("radio", { name: /East hall/ }));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a place lost to somebody else is chosen no more, and the nearest are one tap away", async () => {
  const lost: ActionState = {
    status: "refused",
    code: "slotTaken",
    data: { nearest: [{ hallId: "2", date: "2026-11-26", start: "16:00" }] },
    values: { place: "1 2026-11-25 09:00", ...AGREED },
  };
  const { posted, router, container } = show((form) =>
    form.get("place") === "1 2026-11-25 09:00" ? lost : { status: "ok" },
  );
  await userEvent.click(screen.getByRole("radio", { name: /East hall/ }));
  await agree();
  await book();
  const notice = await screen.findByRole("alert");
  expect(notice).toHaveTextContent("The last place of this time was just taken");
  expect(await axeFindings(container)).toEqual([]);
  await waitFor(() => expect(router.asked).toContain("refresh"));
  expect(screen.getByRole("radio", { name: /East hall/ })).not.toBeChecked();
  await userEvent.click(within(notice).getByRole("radio", { name: /26 Nov, 16:00–17:00, Luohu window/ }));
  expect(screen.getByRole("checkbox", { name: "Agree" })).toBeChecked();
  await book();
  await waitFor(() => expect(posted.at(-1)).toMatchObject({ place: "2 2026-11-26 16:00", ...AGREED }));
});

test("an address is asked for only when the permit is to be mailed", async () => {
  const { container } = show(() => ({
    status: "invalid",
    fields: { recipient: "required", postcode: "postcode" },
    values: { method: "EMS" },
  }));
  expect(screen.getByLabelText("Recipient")).not.toBeVisible();
  await userEvent.click(screen.getByRole("radio", { name: /Mail delivery/ }));
  expect(screen.getByLabelText("Recipient")).toBeVisible();
  await book();
  expect(await screen.findByRole("link", { name: /Postcode: A postcode has 6 digits/ })).toBeVisible();
  expect(screen.getByLabelText("Recipient")).toBeInvalid();
  expect(await axeFindings(container)).toEqual([]);
  await userEvent.click(screen.getByRole("radio", { name: /pick/i }));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("five quick presses book once", async () => {
  const { posted } = show(undefined, "1 2026-11-25 09:00");
  const button = screen.getByRole("button", { name: "Make an appointment" });
  act(() => {
    for (let press = 0; press < 5; press += 1) button.click();
  });
  await waitFor(() => expect(posted).toHaveLength(1));
});
