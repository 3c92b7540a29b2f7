import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentProps } from "react";
import { HallDesk } from "@/components/rooms/hall/HallDesk";
import { WindowBar } from "@/components/rooms/hall/WindowBar";
import { BackToQueue } from "@/components/rooms/hall/calling/BackToQueue";
import { byLocale } from "@/lib/domain/locales";
import { besideAnItem } from "../support/case";
import { atDesk } from "../support/desk";
import { aCalledTicket, aTicketRow, callActions } from "../support/hall";
import { aQueueView } from "../support/queue";
import { axeFindings, messagesOf } from "../support/render";
import { answering, unasked } from "../support/server";

/** The most keys that calling and accepting one visitor may cost, beside the ticks. */
const MOST_KEYS = 6;

const desk = (facts: Partial<ComponentProps<typeof HallDesk>>) =>
  atDesk(
    "zh",
    <HallDesk
      kind="counter"
      hall="福田办证大厅"
      date="2026-11-26"
      places={["51", "52"]}
      place="51"
      called={undefined}
      served={undefined}
      tickets={[]}
      total={0}
      readAt="14:02"
      view={aQueueView()}
      actions={callActions()}
      {...facts}
    />,
  );
const PREVIEW = {
  words: byLocale((locale) => ({
    messages: { wizard: messagesOf(locale).wizard },
    type: messagesOf(locale).vocabulary.types.FIRST,
  })),
  dueOn: "2026-12-27",
};
const bar = (actions: Partial<ComponentProps<typeof WindowBar>["actions"]>) =>
  atDesk(
    "zh",
    besideAnItem(
      "correct",
      <WindowBar
        actions={{ accept: unasked, correct: unasked, refuse: unasked, interview: unasked, ...actions }}
        canInterview
        applicationId="application-1"
        version={7}
        serial="44030026112300001"
        preview={PREVIEW}
        fee="400"
      />,
    ),
  );

test("a visitor is called, begun with and accepted by at most six keys beside the ticks", async () => {
  let keys = 0;
  const key = async (name: string): Promise<void> => {
    keys += 1;
    await userEvent.keyboard(name);
  };
  const [callNext, begin, accept] = [answering(), answering(), answering()];
  const free = desk({ actions: callActions({ callNext: callNext.action }) });
  await key("n");
  expect(callNext.posted).toEqual([{ place: "51" }]);
  free.unmount();
  const called = desk({ called: aCalledTicket(), actions: callActions({ begin: begin.action }) });
  await key("b");
  expect(begin.posted).toEqual([{ ticketId: "ticket-1", place: "51" }]);
  called.unmount();
  const deciding = bar({ accept: accept.action });
  await key("p");
  await key("{Enter}");
  expect(accept.posted).toHaveLength(1);
  deciding.unmount();
  atDesk("zh", <BackToQueue href="/officer/counter" words="返回叫号" />);
  const back = screen.getByRole("link");
  const pressed = jest.fn((event: Event) => event.preventDefault());
  back.addEventListener("click", pressed);
  await key("q");
  expect(pressed).toHaveBeenCalledTimes(1);
  expect(keys).toBeLessThanOrEqual(MOST_KEYS);
});

test("what ends a visit is only led to by its key, and done by Enter", async () => {
  const miss = answering();
  desk({ called: aCalledTicket({ calls: 3 }), actions: callActions({ miss: miss.action }) });
  await userEvent.keyboard("m");
  expect(miss.posted).toEqual([]);
  await userEvent.keyboard("{Enter}");
  expect(miss.posted).toHaveLength(1);
});

test("a number set aside by its key stands apart, and is called again from there while the desk is free", async () => {
  const [hold, recall] = [answering(), answering()];
  const at = desk({ called: aCalledTicket(), actions: callActions({ hold: hold.action }) });
  await userEvent.keyboard("h");
  expect(hold.posted).toEqual([{ ticketId: "ticket-1", place: "51" }]);
  at.unmount();
  const tickets = [
    aTicketRow(),
    aTicketRow({ id: "ticket-2", number: "F015", status: "HELD", lane: "FAMILY" }),
  ];
  const { container } = desk({ tickets, total: 2, actions: callActions({ recall: recall.action }) });
  const held = within(screen.getByRole("region", { name: "暂缓的号码（1）" }));
  await userEvent.click(held.getByRole("button", { name: "重新叫号 F015" }));
  expect(recall.posted).toEqual([{ ticketId: "ticket-2", place: "51" }]);
  expect(screen.getByText("等候 1 人")).toBeVisible();
  expect(await axeFindings(container)).toEqual([]);
});

test("a case that needs an interview is sent there after it was asked once more", async () => {
  const interview = answering();
  bar({ interview: interview.action });
  await userEvent.click(screen.getByText("转面谈"));
  await userEvent.click(screen.getByRole("button", { name: "确认转面谈" }));
  expect(interview.posted).toEqual([{ applicationId: "application-1", version: "7" }]);
});
