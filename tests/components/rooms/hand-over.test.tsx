import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "react";
import { HandOver } from "@/components/rooms/hall/HandOver";
import { atDesk, told } from "../support/desk";
import { aPermit } from "../support/hall";
import { axeFindings, type Locale } from "../support/render";
import { answering, invalidating, refusing, unasked } from "../support/server";

const show = (locale: Locale, facts: Partial<ComponentProps<typeof HandOver>> = {}) =>
  atDesk(
    locale,
    <HandOver
      query=""
      place="51"
      found={undefined}
      collected={undefined}
      uncollected={{ rows: [], count: 0, next: undefined, goesOn: false }}
      collect={unasked}
      {...facts}
    />,
  );
const handOver = (name: string) => userEvent.click(screen.getByRole("button", { name }));

describe.each(["zh", "en"] as const)("handing a permit over (%s)", (locale) => {
  test("before a number is searched nothing is said to be missing", () => {
    const { say } = show(locale);
    expect(screen.getByLabelText(say("hall.counter.find"))).toHaveValue("");
    expect(screen.queryByText(say("hall.counter.notFoundTitle"))).toBeNull();
  });

  test("a receipt nobody knows is said to be so, and the number stays to be compared", async () => {
    const { say, container } = show(locale, { query: "SL2026112600001" });
    expect(screen.getByText(say("hall.counter.notFoundTitle"))).toBeVisible();
    expect(screen.getByLabelText(say("hall.counter.find"))).toHaveValue("SL2026112600001");
    expect(await axeFindings(container)).toEqual([]);
  });

  test("a permit that is not ready says where it is and cannot be handed over", () => {
    const { say } = show(locale, { query: "x", found: aPermit({ state: "PRODUCING", ready: false }) });
    const state = say("states.labels.PRODUCING");
    expect(screen.getByText(say("hall.counter.state", { state }), { exact: false })).toBeVisible();
    expect(screen.queryByRole("button", { name: say("hall.counter.collect") })).toBeNull();
    expect(screen.getByRole("link", { name: say("hall.counter.openCase") })).toBeVisible();
  });

  test("a permit that is ready is handed over against the receipt only", async () => {
    const { posted, action } = answering(invalidating({ receiptShown: "notAnOption" }));
    const { say } = show(locale, { query: "x", found: aPermit(), collect: action });
    expect(screen.getByText(/JL0123456/)).toBeVisible();
    await handOver(say("hall.counter.collect"));
    const box = screen.getByRole("checkbox", { name: say("hall.counter.receiptShown") });
    expect(await told()).toContain(say("officer.fieldErrors.tick"));
    expect(box).toBeInvalid();
    await userEvent.click(box);
    expect(screen.queryByRole("alert")).toBeNull();
    await handOver(say("hall.counter.collect"));
    expect(posted[1]).toEqual({ applicationId: "application-1", version: "9", receiptShown: "yes" });
  });

  test("a permit a colleague has just handed over is told, and the tick stays", async () => {
    const { action } = answering(refusing("stale", { by: "李文窗" }, { receiptShown: "yes" }));
    const { say, asked } = show(locale, { query: "x", found: aPermit(), collect: action });
    await userEvent.click(screen.getByRole("checkbox"));
    await handOver(say("hall.counter.collect"));
    expect(await told()).toContain("李文窗");
    expect(asked).not.toContain("refresh");
    await userEvent.click(screen.getByText(say("officer.form.showNow")));
    expect(asked).toContain("refresh");
    expect(screen.getByRole("checkbox")).toBeChecked();
  });

  test("permits that have waited long are named with their last day, and searched with one press", async () => {
    const waiting = { fullName: "ROSSI ANNA", serial: "44030026112300001" };
    const { say, container } = show(locale, {
      uncollected: {
        rows: [{ ...waiting, since: "2026-11-24", collectBy: "2027-02-24" }],
        count: 26,
        next: "2027-02-24_44030026112300001",
        goesOn: false,
      },
    });
    expect(screen.getByText(say("hall.counter.collectBy", { date: "2027-02-24" }))).toBeVisible();
    expect(screen.getByText(say("hall.counter.since", { date: "2026-11-24" }))).toBeVisible();
    expect(screen.getByRole("link", { name: /ROSSI ANNA/ })).toHaveAttribute(
      "href",
      expect.stringContaining("permit=44030026112300001&place=51"),
    );
    expect(screen.getByRole("link", { name: say("officer.queue.pages.next") })).toHaveAttribute(
      "href",
      expect.stringContaining("uncollected=2027-02-24_44030026112300001"),
    );
    expect(await axeFindings(container)).toEqual([]);
  });

  test("nobody who keeps the window waiting: nothing is said of it", () => {
    const { say } = show(locale);
    expect(screen.queryByText(say("hall.counter.overdueTitle"))).toBeNull();
  });

  test("handed over: the officer is reminded of the address registration", () => {
    const { say } = show(locale, { query: "x", collected: "44030026112300001" });
    expect(screen.getByRole("status")).toHaveTextContent(
      say("hall.counter.collected", { serial: "44030026112300001" }),
    );
    expect(screen.queryByText(say("hall.counter.notFoundTitle"))).toBeNull();
  });
});
