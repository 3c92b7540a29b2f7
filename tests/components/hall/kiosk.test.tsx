import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { KioskScreen } from "@/components/hall/kiosk/KioskScreen";
import { readOffline } from "@/components/hall/kiosk/offline-store";
import { byLocale } from "@/lib/domain/locales";
import { KIOSK_SILENCE_SECONDS } from "@/lib/domain/visit/hall-device";
import { wordsIn } from "../support/desk";
import { network } from "../support/network";
import { axeFindings, type Locale, messagesOf } from "../support/render";

const NOW = "2026-11-27T01:10:00.000Z";
const BLOCK = { date: "2026-11-27", from: 61, last: 120 };
const TICKET = { number: "F012", forInterview: false, inPerson: false, issuedAt: NOW, ahead: 2 };

type CheckIn = { readonly status: number; readonly body: unknown } | "offline";

const given = (...tickets: readonly (typeof TICKET)[]) => ({ status: 200, body: { tickets, others: 0 } });

/** The hall's server: it is in touch unless `away`, and answers each number typed with `checkIn`. */
const hall = (checkIn: CheckIn = given(TICKET), away = false, family: CheckIn = checkIn) =>
  network(({ url, body }) => {
    if (away) return "offline";
    if (url.endsWith("/heartbeat")) return { status: 200, body: { now: NOW, block: BLOCK, code: "K7M" } };
    return (body as { family?: boolean }).family ? family : checkIn;
  });

const open = async (locale: Locale = "zh", now = NOW) => {
  const shown = render(
    <KioskScreen
      hallId="1"
      hall={{ zh: "福田大厅", en: "Futian hall" }}
      now={now}
      publicKey=""
      locale={locale}
      words={byLocale((each) => ({ kiosk: messagesOf(each).kiosk }))}
    />,
  );
  await act(async () => void (await new Promise((done) => setTimeout(done, 10))));
  const say = wordsIn(locale);
  const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));
  const type = async (number: string) => {
    await press(new RegExp(say("kiosk.type.choose")));
    await userEvent.type(screen.getByLabelText(say("kiosk.type.label")), number);
    await press(say("kiosk.type.confirm"));
  };
  return { ...shown, say, press, type };
};

beforeEach(() => window.localStorage.clear());

describe.each(["zh", "en"] as const)("one visitor at the kiosk (%s)", (locale) => {
  test("types a number on the screen's keys, is given a ticket, and the next one finds the start", async () => {
    const asked = hall();
    const { say, press, container } = await open(locale);
    expect(await axeFindings(container)).toEqual([]);
    await press(new RegExp(say("kiosk.type.choose")));
    await press(say("kiosk.type.confirm"));
    expect(screen.getByRole("alert")).toHaveTextContent(say("kiosk.type.required"));
    for (const sign of ["Y", "2", "6", "7"]) await press(sign);
    await press(new RegExp(say("kiosk.type.delete")));
    expect(screen.getByLabelText(say("kiosk.type.label"))).toHaveValue("Y26");
    expect(await axeFindings(container)).toEqual([]);
    await press(say("kiosk.type.confirm"));
    expect(await screen.findByText("F012")).toBeVisible();
    expect(screen.getByText(say("kiosk.ticket.ahead", { count: 2 }))).toBeVisible();
    expect(asked.filter(({ url }) => url.endsWith("/check-in"))).toMatchObject([{ body: { number: "Y26" } }]);
    expect(await axeFindings(container)).toEqual([]);
    await press(say("kiosk.ticket.done"));
    expect(screen.getByRole("heading", { name: say("kiosk.welcome") })).toBeVisible();
  });

  test.each([
    ["tooEarlyToCheckIn", { from: "09:30", start: "10:00" }, "09:30"],
    [
      "wrongHall",
      { hall: { zh: "罗湖大厅", en: "Luohu hall" } },
      { zh: "罗湖大厅", en: "Luohu hall" }[locale],
    ],
    ["alreadyCheckedIn", { ticket: "F009" }, "F009"],
    ["somethingNobodyKnows", {}, ""],
  ])("is told kindly why there is no ticket, and may try again: %s", async (code, data, fact) => {
    hall({ status: 409, body: { code, data } });
    const { say, press, type, container } = await open(locale);
    await type("Y261127K7M2QX");
    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent(fact || say("kiosk.refusals.other.title"));
    expect(alert.textContent).not.toMatch(/[{}]|undefined/);
    expect(await axeFindings(container)).toEqual([]);
    await press(say("kiosk.again"));
    expect(screen.getByLabelText(say("kiosk.type.label"))).toHaveValue("");
  });

  test("has no camera: the way is to type", async () => {
    hall();
    const { say, press, container } = await open(locale);
    await press(new RegExp(say("kiosk.scan.choose")));
    expect(await screen.findByText(say("kiosk.scan.noCamera"))).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
    await press(say("kiosk.scan.typeInstead"));
    expect(screen.getByLabelText(say("kiosk.type.label"))).toBeVisible();
  });

  test("came with the family: one slip is scanned, and all take their numbers at one more press", async () => {
    const first = { status: 200, body: { tickets: [TICKET], others: 2 } };
    const asked = hall(first, false, given({ ...TICKET, number: "F013" }, { ...TICKET, number: "Z004" }));
    const { say, press, type, container } = await open(locale);
    await type("Y261127K7M2QX");
    const lead = await screen.findByText(say("kiosk.ticket.family.lead", { count: 2 }));
    expect(screen.getByText("F012")).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
    await press(say("kiosk.ticket.family.take", { count: 2 }));
    expect(await screen.findByText("Z004")).toBeVisible();
    for (const number of ["F012", "F013"]) expect(screen.getByText(number)).toBeVisible();
    expect(lead).not.toBeInTheDocument();
    expect(asked.filter(({ url }) => url.endsWith("/check-in")).map(({ body }) => body)).toEqual([
      { number: "Y261127K7M2QX" },
      { number: "Y261127K7M2QX", family: true },
    ]);
    expect(await axeFindings(container)).toEqual([]);
  });

  test.each([
    ["the network goes", "offline" as const],
    ["they were faster elsewhere", { status: 404, body: { code: "notFound" } }],
  ])("keeps the number that was given where the others' cannot be: %s", async (_why, family) => {
    hall({ status: 200, body: { tickets: [TICKET], others: 1 } }, false, family);
    const { say, press, type } = await open(locale);
    await type("Y261127K7M2QX");
    await press(say("kiosk.ticket.family.take", { count: 1 }));
    expect(await screen.findByRole("alert")).toHaveTextContent(say("kiosk.ticket.family.refused"));
    expect(screen.getByText("F012")).toBeVisible();
    expect(screen.queryByRole("button", { name: say("kiosk.ticket.family.take", { count: 1 }) })).toBeNull();
  });
});

test("The hall's code stands there while the kiosk is in touch, and no old one when it is not", async () => {
  hall();
  const { say } = await open();
  expect(screen.getByText("K7M")).toBeVisible();
  act(() => void window.dispatchEvent(new Event("offline")));
  expect(screen.queryByText("K7M")).toBeNull();
  expect(screen.getByText(say("kiosk.away"))).toBeVisible();
});

test("Whoever speaks another language finds it; the next visitor begins in the hall's", async () => {
  hall();
  const { say, press } = await open("zh");
  const en = wordsIn("en");
  await press(say("kiosk.language"));
  expect(screen.getByRole("heading", { name: en("kiosk.welcome") })).toBeVisible();
  await press(new RegExp(en("kiosk.type.choose")));
  await userEvent.click(screen.getByRole("button", { name: en("kiosk.home") }));
  expect(screen.getByRole("heading", { name: say("kiosk.welcome") })).toBeVisible();
});

test("Whoever walks away is forgotten after a while, and told so before", async () => {
  hall();
  const { say, press } = await open();
  jest.useFakeTimers();
  try {
    await userEvent
      .setup({ advanceTimers: jest.advanceTimersByTime })
      .click(screen.getByRole("button", { name: new RegExp(say("kiosk.type.choose")) }));
    act(() => void jest.advanceTimersByTime((KIOSK_SILENCE_SECONDS - 5) * 1000));
    expect(screen.getByText(say("kiosk.silence", { seconds: 5 }))).toBeVisible();
    act(() => void jest.advanceTimersByTime(5000));
    expect(screen.getByRole("heading", { name: say("kiosk.welcome") })).toBeVisible();
  } finally {
    jest.useRealTimers();
  }
  await press(new RegExp(say("kiosk.type.choose")));
});

describe("opened again while its network is away", () => {
  test("a kept page goes on with the hall's time, not with the time it was made at", async () => {
    hall();
    const first = await open();
    const { hallAhead } = readOffline("1");
    expect(hallAhead).not.toBeNull();
    first.unmount();
    hall("offline", true);
    // The page was made two hours before the kiosk and the hall last compared their clocks.
    const { say } = await open("zh", "2026-11-26T23:10:00.000Z");
    expect(screen.getByRole("time")).toHaveTextContent("09:10");
    expect(await screen.findByText(say("kiosk.away"))).toBeVisible();
  });

  test("a page just made is believed, where the hall's time has moved on", async () => {
    hall();
    (await open()).unmount();
    hall("offline", true);
    await open("zh", "2026-11-27T03:40:00.000Z");
    expect(screen.getByRole("time")).toHaveTextContent("11:40");
  });
});
