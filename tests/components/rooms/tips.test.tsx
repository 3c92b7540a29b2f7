import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { TipCase, type TipView } from "@/components/rooms/tips/TipCase";
import { TipInbox } from "@/components/rooms/tips/TipInbox";
import { atDesk, told } from "../support/desk";
import { axeFindings, type Locale } from "../support/render";
import { answering, refusing } from "../support/server";

const ATTACK = `<img src=x onerror="alert(1)"><script>alert(2)</script>\n第二行`;
const TIP: TipView = {
  id: "5f0c2f5e-6f0a-4c64-8f25-3f6d9f1e2a10",
  number: "7K3MQ2WX9FHT",
  kind: "ILLEGAL_STAY",
  state: "RECEIVED",
  receivedAt: "2026-11-27 10:00",
  written: { what: ATTACK, district: "FUTIAN", address: "<b>88</b>", seenOn: "2026-11-20", contact: "" },
  taken: undefined,
  closed: undefined,
  note: "",
  files: [],
};
const showCase = (locale: Locale, tip: TipView, server = answering({ status: "ok", data: {} })) => ({
  ...server,
  ...atDesk(locale, <TipCase tip={tip} takeUp={server.action} close={server.action} />),
});

describe.each(["zh", "en"] as const)("the inbox of reports (%s)", (locale) => {
  test("what somebody wrote is text and nothing else", async () => {
    const { say, container } = showCase(locale, TIP);
    expect(container.querySelector("img, script, b")).toBeNull();
    expect(screen.getByText(/onerror="alert\(1\)"/)).toHaveTextContent("第二行");
    expect(screen.getByText(say("tips.facts.anonymous"))).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
  });

  test("what was added is opened by its number, and a picture is shown", async () => {
    const files = ["image/jpeg", "application/pdf"].map((mime, at) => ({
      id: `${at}${TIP.id.slice(1)}`,
      mime,
    }));
    const { say, container } = showCase(locale, { ...TIP, files });
    expect(container.querySelectorAll("img")).toHaveLength(1);
    const picture = screen.getByRole("link", { name: say("tips.files.picture", { number: 1 }) });
    expect(picture).toHaveAttribute("href", expect.stringContaining(files[0]?.id ?? "none"));
    expect(screen.getByRole("link", { name: say("tips.files.pdf", { number: 2 }) })).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
  });

  test("it is taken up by one press, and closed with a note alone", async () => {
    const { say, posted, unmount } = showCase(locale, TIP);
    await userEvent.click(screen.getByRole("button", { name: say("tips.takeUp") }));
    expect(posted).toEqual([expect.objectContaining({ tipId: TIP.id })]);
    unmount();
    const taken = { by: "陈晓预 P1011", at: "2026-11-27 11:00" };
    const later = showCase(
      locale,
      { ...TIP, state: "TAKEN_UP", taken },
      answering(refusing("tipMoved", {}, {})),
    );
    expect(screen.queryByRole("button", { name: say("tips.takeUp") })).toBeNull();
    await userEvent.type(screen.getByLabelText(say("tips.close.note")), "查实");
    await userEvent.click(screen.getByRole("button", { name: say("tips.close.confirm") }));
    expect(later.posted).toEqual([expect.objectContaining({ tipId: TIP.id, note: "查实" })]);
    expect(await told()).toContain(say("errors.refusals.tipMoved.title"));
    expect(screen.getByText(say("officer.form.showNow"))).toBeVisible();
    expect(await axeFindings(later.container)).toEqual([]);
  });

  test("a report that cannot be opened says so and can still be taken up", () => {
    const { say } = showCase(locale, { ...TIP, written: undefined });
    expect(screen.getByText(say("tips.unreadable.title"))).toBeVisible();
    expect(screen.getByRole("button", { name: say("tips.takeUp") })).toBeVisible();
  });

  test("the list shows number, kind and time, by state", async () => {
    const { say, container } = atDesk(
      locale,
      <TipInbox
        state="RECEIVED"
        counts={{ RECEIVED: 1, TAKEN_UP: 2, CLOSED: 0 }}
        rows={[TIP]}
        next="/officer/tips?after=1"
        first={undefined}
      />,
    );
    expect(screen.getByRole("rowheader", { name: "7K3M-Q2WX-9FHT" })).toBeVisible();
    expect(screen.getByRole("link", { name: `${say("report.states.TAKEN_UP")} 2` })).toHaveAttribute(
      "href",
      `/${locale}/officer/tips?state=TAKEN_UP`,
    );
    expect(await axeFindings(container)).toEqual([]);
  });
});
