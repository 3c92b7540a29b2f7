import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { MessageDesk, type MessageRow } from "@/components/rooms/messages/MessageDesk";
import type { ActionState } from "@/lib/domain/action-state";
import { atDesk, told } from "../support/desk";
import { aQueueView } from "../support/queue";
import { axeFindings, type Locale } from "../support/render";
import { answering, refusing } from "../support/server";

const message = (facts: Partial<MessageRow> = {}): MessageRow => ({
  id: "message-1",
  about: "预审通过通知",
  to: "199****0001",
  orderedAt: "2026-11-26 10:00",
  status: "FAILED",
  reason: "MOBILE_NUMBER_ILLEGAL",
  serial: "44030026112300001",
  ...facts,
});
const unreadable = message({
  id: "message-2",
  about: "无法读取的消息",
  to: "",
  status: "UNCERTAIN",
  reason: "",
  serial: "",
});
const show = (locale: Locale, rows: readonly MessageRow[], ...answers: ActionState[]) => {
  const server = answering(...answers);
  return {
    ...server,
    ...atDesk(locale, <MessageDesk rows={rows} resend={server.action} view={aQueueView()} readAt="14:02" />),
  };
};
const sendAgain = (say: (key: string, facts?: Record<string, string>) => string) =>
  userEvent.click(
    within(screen.getByRole("row", { name: /44030026112300001/ })).getByRole("button", {
      name: say("undelivered.resend"),
    }),
  );

describe.each(["zh", "en"] as const)("messages that did not leave (%s)", (locale) => {
  test("each says what it is about, why it did not leave, and can be sent again", async () => {
    const { say, container } = show(locale, [message(), unreadable]);
    const first = within(screen.getByRole("row", { name: /44030026112300001/ }));
    expect(first.getByText("预审通过通知")).toBeVisible();
    expect(first.getByText("MOBILE_NUMBER_ILLEGAL")).toBeVisible();
    const second = within(screen.getByRole("row", { name: /无法读取的消息/ }));
    expect(second.getByText(say("undelivered.status.UNCERTAIN"))).toBeVisible();
    expect(screen.getAllByRole("button", { name: say("undelivered.resend") })).toHaveLength(2);
    expect(await axeFindings(container)).toEqual([]);
  });

  test("sending one again sends that one, and the list is read anew", async () => {
    const { posted, asked, say } = show(locale, [message(), unreadable], { status: "ok" });
    await sendAgain(say);
    await waitFor(() => expect(asked).toContain("refresh"));
    expect(posted).toEqual([{ messageId: "message-1" }]);
  });

  test("one that has gone out meanwhile is told at its own row", async () => {
    const { say } = show(locale, [message(), unreadable], refusing("notFound"));
    await sendAgain(say);
    await told();
    expect(within(screen.getByRole("row", { name: /44030026112300001/ })).getByRole("alert")).toBeVisible();
    expect(screen.getAllByRole("alert")).toHaveLength(1);
  });

  test("when everything has left the page says so", () => {
    const { say } = show(locale, []);
    expect(screen.getByText(say("undelivered.noneBody"))).toBeVisible();
    expect(screen.queryByRole("table")).toBeNull();
  });
});

test("a long list leads on and back to its beginning", () => {
  const desk = (
    <MessageDesk
      rows={[message()]}
      resend={answering().action}
      view={aQueueView()}
      readAt="14:02"
      next="/officer/messages?after=7"
      first="/officer/messages"
    />
  );
  const { say } = atDesk("en", desk);
  const link = (key: string) => screen.getByRole("link", { name: say(`officer.queue.pages.${key}`) });
  expect(link("next")).toHaveAttribute("href", expect.stringContaining("after=7"));
  expect(link("first")).toHaveAttribute("href", expect.stringMatching(/\/officer\/messages$/));
});
