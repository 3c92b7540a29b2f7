import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { BookingForm } from "@/components/appointments/BookingForm";
import { calendarFile } from "@/components/appointments/calendar-file";
import { IDLE } from "@/lib/domain/action-state";
import { network } from "./support/network";
import { axeFindings, renderIn } from "./support/render";
import { withRouter } from "./support/router";

const HALLS = [
  { id: "1", name: "East hall", address: "Futian", open: true },
  { id: "2", name: "Luohu window", address: "Luohu", open: true },
  { id: "3", name: "Bao'an hall", address: "Bao'an", open: false },
];
const slot = (date: string, start: string, end: string, left = 3) => ({ date, start, end, left });
const SLOTS = [slot("2026-11-25", "09:00", "10:00"), slot("2026-11-26", "10:00", "11:00", 1)];

type Answer = { status: number; body: unknown };
const show = (booking: () => Answer = () => ({ status: 201, body: { id: "b" } })) => {
  const asked = network((request) =>
    request.method === "POST" ? booking() : { status: 200, body: { slots: SLOTS } },
  );
  const router = withRouter(
    <BookingForm
      applicationId="a"
      locale="en"
      agreementVersion="2021-07"
      idempotencyKey="the-key"
      action={async () => IDLE}
      chosen={{ hallId: "", date: "", start: "" }}
      slots={[]}
      halls={HALLS}
    />,
  );
  return { asked, router, ...renderIn("en", router.element) };
};
const choose = async (hall: RegExp, date: RegExp, time: RegExp): Promise<void> => {
  await userEvent.click(screen.getByRole("radio", { name: hall }));
  await userEvent.click(await screen.findByRole("radio", { name: date }));
  await userEvent.click(screen.getByRole("radio", { name: time }));
};
const book = () => userEvent.click(screen.getByRole("button", { name: "Make an appointment" }));

test("a hall's free places are asked for as it is chosen, and one request books", async () => {
  const { asked, router } = show();
  expect(screen.getByRole("radio", { name: /Bao'an hall/ })).toBeDisabled();
  await choose(/East hall/, /Thu 26 Nov/, /10:00–11:00/);
  await book();
  await waitFor(() => expect(router.asked).toContain("push /en/applications/a/booked"));
  expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
    "GET /api/halls/1/slots",
    "POST /api/appointments",
  ]);
  expect(asked[1]?.headers["idempotency-key"]).toBe("the-key");
  expect(asked[1]?.body).toMatchObject({
    applicationId: "a",
    agreementVersion: "2021-07",
    hallId: "1",
    date: "2026-11-26",
    start: "10:00",
    delivery: { method: "PICKUP" },
  });
});

test("what is not chosen is named in a summary and nothing is sent", async () => {
  const { asked, container } = show();
  await book();
  const summary = await screen.findByRole("alert");
  expect(within(summary).getAllByRole("link")).toHaveLength(3);
  expect(asked).toEqual([]);
  expect(await axeFindings(container)).toEqual([]);
  await userEvent.click(screen.getByRole("radio", { name: /East hall/ }));
  expect(within(summary).getAllByRole("link")).toHaveLength(2);
  await userEvent.click(await screen.findByRole("radio", { name: /Thu 26 Nov/ }));
  await userEvent.click(screen.getByRole("radio", { name: /10:00–11:00/ }));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a place lost to somebody else is told with the nearest free ones, one tap away", async () => {
  let taken = true;
  const lost = {
    code: "slotTaken",
    data: {
      nearest: [
        { hallId: "2", date: "2026-11-25", start: "09:00" },
        { hallId: "1", date: "2026-11-26", start: "10:00" },
      ],
    },
  };
  const { asked, router, container } = show(() =>
    taken ? { status: 409, body: lost } : { status: 201, body: { id: "b" } },
  );
  await choose(/East hall/, /Thu 26 Nov/, /10:00–11:00/);
  await book();
  const notice = await screen.findByRole("alert");
  expect(notice).toHaveTextContent("The last place of this time was just taken");
  expect(await axeFindings(container)).toEqual([]);
  taken = false;
  await userEvent.click(within(notice).getByRole("link", { name: /Wed 25 Nov 2026, 09:00, Luohu window/ }));
  await waitFor(() => expect(screen.getByRole("radio", { name: /09:00–10:00/ })).toBeChecked());
  expect(screen.getByRole("radio", { name: /Luohu window/ })).toBeChecked();
  await book();
  await waitFor(() => expect(router.asked).toContain("push /en/applications/a/booked"));
  expect(asked.at(-1)?.body).toMatchObject({ hallId: "2", date: "2026-11-25", start: "09:00" });
});

test("an address is asked for only when the permit is to be mailed", async () => {
  const { container } = show(() => ({
    status: 422,
    body: { code: "invalid", fields: { recipient: "required", postcode: "postcode" } },
  }));
  expect(screen.getByLabelText("Recipient")).not.toBeVisible();
  await userEvent.click(screen.getByRole("radio", { name: /Mail delivery/ }));
  expect(screen.getByLabelText("Recipient")).toBeVisible();
  await choose(/East hall/, /Thu 26 Nov/, /10:00–11:00/);
  await book();
  expect(await screen.findByRole("link", { name: /Postcode: A postcode has 6 digits/ })).toBeVisible();
  expect(screen.getByLabelText("Recipient")).toBeInvalid();
  expect(await axeFindings(container)).toEqual([]);
  await userEvent.click(screen.getByRole("radio", { name: /pick/i }));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("five quick presses book once", async () => {
  const { asked, router } = show();
  await choose(/East hall/, /Thu 26 Nov/, /10:00–11:00/);
  const button = screen.getByRole("button", { name: "Make an appointment" });
  act(() => {
    for (let press = 0; press < 5; press += 1) button.click();
  });
  await waitFor(() => expect(router.asked).toContain("push /en/applications/a/booked"));
  expect(asked.filter(({ method }) => method === "POST")).toHaveLength(1);
});

test("the visit goes into a calendar in universal time, with its signs escaped", () => {
  const address = calendarFile({
    number: "Y261126K7M2QX",
    starts: new Date("2026-11-26T10:00:00+08:00"),
    ends: new Date("2026-11-26T11:00:00+08:00"),
    bookedAt: new Date("2026-11-23T18:00:00+08:00"),
    title: "Visit; bring papers",
    place: "East hall, Futian",
  });
  const text = decodeURIComponent(address.replace("data:text/calendar;charset=utf-8,", ""));
  expect(text).toContain("DTSTART:20261126T020000Z\r\nDTEND:20261126T030000Z\r\n");
  expect(text).toContain("SUMMARY:Visit\\; bring papers\r\nLOCATION:East hall\\, Futian\r\n");
});
