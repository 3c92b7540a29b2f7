import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { InterviewCase } from "@/components/rooms/interview/InterviewCase";
import { aCaseView } from "../support/case";
import { atDesk, told } from "../support/desk";
import { axeFindings, type Locale } from "../support/render";
import { answering, refusing, unasked } from "../support/server";

const TICKET = { id: "ticket-1", number: "F012", heldSince: undefined };

const show = (
  locale: Locale,
  ticket: { readonly id: string; readonly number: string; readonly heldSince: string | undefined },
  acts: Partial<Record<"hold" | "resume", typeof unasked>>,
) =>
  atDesk(
    locale,
    <InterviewCase
      view={aCaseView({ state: "INTERVIEW" })}
      watermark="I1001"
      ticket={ticket}
      actions={{ pass: unasked, fail: unasked, reveal: unasked, hold: unasked, resume: unasked, ...acts }}
    />,
  );

describe.each(["zh", "en"] as const)("a number is set aside on the page of its case (%s)", (locale) => {
  test("by its button or h, and the page says so at once", async () => {
    const { posted, action } = answering({ status: "ok" }, { status: "ok" });
    const { say, asked } = show(locale, TICKET, { hold: action });
    await userEvent.click(screen.getByRole("button", { name: say("hall.hold.hold", { ticket: "F012" }) }));
    await userEvent.keyboard("h");
    expect(posted).toEqual([{ ticketId: "ticket-1" }, { ticketId: "ticket-1" }]);
    expect(asked).toContain("refresh");
  });

  test("set aside, nothing is decided; it is taken back there, or left for the queue", async () => {
    const { posted, action } = answering(refusing("stillServing", { ticket: "F013" }));
    const { say, container } = show(locale, { ...TICKET, heldSince: "10:32" }, { resume: action });
    expect(screen.getByText(say("hall.hold.held", { ticket: "F012", time: "10:32" }))).toBeVisible();
    expect(screen.queryByText(say("hall.interview.pass"))).toBeNull();
    expect(screen.getByRole("link", { name: say("hall.window.backToQueue") })).toHaveAttribute(
      "href",
      expect.stringContaining("/officer/interview"),
    );
    expect(await axeFindings(container)).toEqual([]);
    await userEvent.keyboard("h");
    expect(posted).toEqual([{ ticketId: "ticket-1" }]);
    expect(await told()).toContain("F013");
  });

  test("nobody at a desk: there is nothing to set aside", () => {
    const { say } = atDesk(
      locale,
      <InterviewCase
        view={aCaseView({ state: "INTERVIEW" })}
        watermark="I1001"
        ticket={undefined}
        actions={{ pass: unasked, fail: unasked, reveal: unasked, hold: unasked, resume: unasked }}
      />,
    );
    expect(screen.queryByRole("button", { name: say("hall.hold.hold", { ticket: "F012" }) })).toBeNull();
  });
});
