import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "react";
import { ProductionDesk } from "@/components/rooms/production/ProductionDesk";
import { atDesk, told } from "../support/desk";
import { aQueueView } from "../support/queue";
import { axeFindings, type Locale } from "../support/render";
import { answering, invalidating, refusing, unasked } from "../support/server";

type Desk = ComponentProps<typeof ProductionDesk>;
type Lists = Desk["lists"];
type Row = Lists["toSend"]["rows"][number];
const permit = (facts: Partial<Row> = {}): Row => ({
  id: "application-1",
  version: 11,
  fullName: "ROSSI ANNA",
  serial: "44030026112300001",
  passportNo: "YA1***567",
  validUntil: "2027-11-20",
  approvedAt: new Date("2026-11-26T10:00:00+08:00"),
  dueOn: null,
  permitNumber: "JL0123456",
  hall: "福田办证大厅",
  due: undefined,
  delivery: "PICKUP",
  recipient: "",
  trackingNo: undefined,
  ...facts,
});
const show = (
  locale: Locale,
  { done, ...rows }: Partial<Record<keyof Lists, readonly Row[]>> & { readonly done?: string },
  actions: Partial<Desk["actions"]> = {},
) => {
  const list = (shown: readonly Row[] = []) => ({
    rows: shown,
    count: shown.length,
    next: undefined,
    first: undefined,
  });
  const lists = {
    toStart: list(rows.toStart),
    inProduction: list(rows.inProduction),
    toSend: list(rows.toSend),
    toCollect: list(rows.toCollect),
    sent: list(rows.sent),
  };
  const none = {
    start: unasked,
    produced: unasked,
    correct: unasked,
    dispatch: unasked,
    retrack: unasked,
    reveal: unasked,
  };
  return atDesk(
    locale,
    <ProductionDesk
      lists={lists}
      done={done}
      view={aQueueView()}
      readAt="14:02"
      actions={{ ...none, ...actions }}
    />,
  );
};
const ref = { applicationId: "application-1", version: "11" };
const formOf = (name: string) => within(screen.getByRole("form", { name }));

describe.each(["zh", "en"] as const)("the production desk (%s)", (locale) => {
  test("an approved permit is begun with one press", async () => {
    const { posted, action } = answering();
    const { say, container } = show(locale, { toStart: [permit()] }, { start: action });
    await userEvent.click(screen.getByRole("button", { name: say("production.start") }));
    expect(posted).toEqual([ref]);
    expect(screen.getByText(say("production.empty.toSend"))).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
  });

  test("a permit a colleague has begun is told, and the desk is read anew by a press", async () => {
    const { action } = answering(refusing("stale", { by: "何制证" }));
    const { say, asked } = show(locale, { toStart: [permit()] }, { start: action });
    await userEvent.click(screen.getByRole("button", { name: say("production.start") }));
    expect(await told()).toContain("何制证");
    expect(asked).not.toContain("refresh");
    await userEvent.click(screen.getByText(say("officer.form.showNow")));
    expect(asked).toContain("refresh");
  });

  test("a number that cannot be one is told with what it looks like, in its own row only", async () => {
    const { posted, action } = answering(
      invalidating({ permitNumber: "documentNo" }, { permitNumber: "号码" }),
    );
    const rows = [permit(), permit({ id: "application-2", fullName: "OTHER" })];
    const { say } = show(locale, { inProduction: rows }, { produced: action });
    const own = formOf(say("production.producedOf", { name: "ROSSI ANNA" }));
    const number = own.getByLabelText(say("production.permitNumber"));
    await userEvent.type(number, "号码");
    await userEvent.click(own.getByRole("button", { name: say("production.produced") }));
    expect(await told()).toContain(say("officer.fieldErrors.permitNumber_documentNo"));
    expect(number).toBeInvalid();
    expect(number).toHaveValue("号码");
    const other = formOf(say("production.producedOf", { name: "OTHER" }));
    expect(other.getByLabelText(say("production.permitNumber"))).toBeValid();
    await userEvent.clear(number);
    expect(screen.queryByRole("alert")).toBeNull();
    await userEvent.click(own.getByRole("button", { name: say("production.produced") }));
    expect(posted[1]).toEqual({ ...ref, permitNumber: "" });
  });

  test("a permit leaves by EMS under a number that can be one; who collects needs none", async () => {
    const { posted, action } = answering(invalidating({ trackingNo: "documentNo" }, { trackingNo: "EA1" }));
    const mailed = permit({ delivery: "EMS", recipient: "ROSSI ANNA, 深圳市福田区" });
    const collected = permit({ id: "application-2", fullName: "COLLECTS" });
    const { say } = show(locale, { toSend: [mailed], toCollect: [collected] }, { dispatch: action });
    const row = within(screen.getByRole("row", { name: /COLLECTS/ }));
    expect(row.queryByLabelText(say("production.tracking"))).toBeNull();
    expect(screen.getByText(/深圳市福田区/)).toBeVisible();
    const tracking = screen.getByLabelText(say("production.tracking"));
    await userEvent.type(tracking, "EA1{Enter}");
    expect(await told()).toContain(say("officer.fieldErrors.trackingNo_documentNo"));
    await userEvent.clear(tracking);
    await userEvent.type(tracking, "EA123456789CN");
    expect(tracking).toBeValid();
    await userEvent.type(tracking, "{Enter}");
    expect(posted[1]).toEqual({ ...ref, trackingNo: "EA123456789CN" });
  });

  test("the sheet of a permit being made, or ready, is printed from its row; none before it has a number", () => {
    const { say } = show(locale, {
      toStart: [permit({ id: "application-1", fullName: "STARTS" })],
      inProduction: [permit({ id: "application-2", fullName: "IS MADE" })],
      toCollect: [permit({ id: "application-3", fullName: "WAITS" })],
    });
    const linkOf = (name: string) =>
      screen.queryByRole("link", { name: `${say("production.print")} ${name}` })?.getAttribute("href");
    expect(["STARTS", "IS MADE", "WAITS"].map(linkOf)).toEqual([
      undefined,
      "/api/documents/application-2/permit.pdf",
      "/api/documents/application-3/permit.pdf",
    ]);
  });

  test("what is late is said in its row, at every stage", () => {
    const late = permit({ due: { on: "2026-11-20", workingDaysLeft: -3, provisional: false } });
    const { say } = show(locale, {
      toStart: [late],
      inProduction: [late],
      toSend: [late],
      toCollect: [late],
    });
    expect(screen.getAllByText(say("officer.due.overdue", { days: 3 }))).toHaveLength(4);
  });

  test("a mistyped EMS number is corrected from the row of what is on its way", async () => {
    const { posted, action } = answering();
    const row = permit({ delivery: "EMS", trackingNo: "EA123456758CN" });
    const { say, container } = show(locale, { sent: [row] }, { retrack: action });
    await userEvent.click(screen.getByText(say("production.retrack"), { selector: "summary" }));
    const form = formOf(say("production.retrackOf", { name: "ROSSI ANNA" }));
    await userEvent.type(form.getByRole("textbox"), "EA123456785CN");
    await userEvent.click(form.getByRole("button", { name: say("production.retrack") }));
    expect(posted).toEqual([{ ...ref, trackingNo: "EA123456785CN" }]);
    expect(await axeFindings(container)).toEqual([]);
  });

  test("a wrong number of a made permit is corrected from its row", async () => {
    const { posted, action } = answering();
    const { say } = show(locale, { toCollect: [permit()] }, { correct: action });
    await userEvent.click(screen.getByText(say("production.correct"), { selector: "summary" }));
    const form = formOf(say("production.correctOf", { name: "ROSSI ANNA" }));
    await userEvent.type(form.getByLabelText(say("production.permitNumber")), "JL0123457");
    await userEvent.click(form.getByRole("button", { name: say("production.correct") }));
    expect(posted).toEqual([{ ...ref, permitNumber: "JL0123457" }]);
  });

  test("a case that cannot be read is one row that says so, with nothing to press", () => {
    const damaged = permit({ passportNo: undefined });
    const { say } = show(locale, { toStart: [damaged, permit({ id: "application-2", fullName: "FINE" })] });
    expect(screen.getByText(say("production.damaged"))).toBeVisible();
    expect(screen.getAllByRole("button", { name: say("production.start") })).toHaveLength(1);
  });

  test("what was done last is said", () => {
    const { say } = show(locale, { done: "44030026112300001 已开始制证。" });
    expect(screen.getByText("44030026112300001 已开始制证。")).toBeVisible();
    for (const stage of ["toStart", "inProduction", "toSend", "toCollect"])
      expect(screen.getByText(say(`production.empty.${stage}`))).toBeVisible();
  });
});
