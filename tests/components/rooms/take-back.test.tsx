import { act, fireEvent, screen } from "@testing-library/react";
import { useState } from "react";
import { DecidedNotice, type JustDecided } from "@/components/rooms/review/DecidedNotice";
import type { ActionState } from "@/lib/domain/action-state";
import { atDesk, told } from "../support/desk";
import { axeFindings, type Locale } from "../support/render";
import { answering, refusing } from "../support/server";

const OFFER = { applicationId: "application-1", version: 8, milliseconds: 10_000 };
const SERIAL = "44030026112300001";

const show = (locale: Locale, facts: Partial<JustDecided> = {}, ...answers: ActionState[]) => {
  const server = answering(...answers);
  const decided = { done: "pass", serial: SERIAL, offer: OFFER, ...facts };
  return { ...server, ...atDesk(locale, <DecidedNotice decided={decided} takeBack={server.action} />) };
};
const undo = (name: string) => screen.queryByRole("button", { name: new RegExp(`^${name}`) });

describe.each(["zh", "en"] as const)("a decision just made (%s)", (locale) => {
  test.each(["pass", "return", "reject"])("%s is said, and can be taken back by a press", async (done) => {
    const { posted, say, container } = show(locale, { done });
    expect(screen.getByRole("status")).toHaveTextContent(
      say(`officerReview.done.${done}`, { serial: SERIAL }),
    );
    const button = undo(say("officerReview.takeBack.button"));
    await act(async () => button?.click());
    expect(posted).toEqual([{ applicationId: "application-1", version: "8" }]);
    expect(await axeFindings(container)).toEqual([]);
  });

  test.each(["z", "Z"])("or by the key %s, Caps Lock on or off", async (key) => {
    const { posted } = show(locale);
    await act(async () => void fireEvent.keyDown(document.body, { key }));
    expect(posted).toEqual([{ applicationId: "application-1", version: "8" }]);
  });

  test("the seconds run without being read out one by one, and with them the offer", async () => {
    jest.useFakeTimers();
    try {
      const { posted, say } = show(locale);
      const left = (seconds: number) => screen.queryByText(say("officerReview.takeBack.left", { seconds }));
      expect(left(10)).toBeVisible();
      await act(async () => jest.advanceTimersByTime(4_000));
      expect(left(6)?.closest("[aria-hidden=true]")).not.toBeNull();
      await act(async () => jest.advanceTimersByTime(6_500));
      expect(undo(say("officerReview.takeBack.button"))).toBeNull();
      await act(async () => void fireEvent.keyDown(document.body, { key: "z" }));
      expect(posted).toEqual([]);
      expect(screen.getByRole("status")).toHaveTextContent(SERIAL);
    } finally {
      jest.useRealTimers();
    }
  });

  test.each([
    "tooLateToTakeBack",
    "decisionSeen",
    "decisionSent",
    "notOwnDecision",
    "alreadyUnderWay",
  ] as const)(
    "%s is told in words, which stay when the page is read anew without the offer",
    async (code) => {
      const { action } = answering(refusing(code));
      const Page = () => {
        const [offer, setOffer] = useState<JustDecided["offer"]>(OFFER);
        return (
          <>
            <button onClick={() => setOffer(undefined)}>read anew</button>
            <DecidedNotice decided={{ done: "pass", serial: SERIAL, offer }} takeBack={action} />
          </>
        );
      };
      const { say } = atDesk(locale, <Page />);
      await act(async () => undo(say("officerReview.takeBack.button"))?.click());
      const words = await told();
      expect(words.length).toBeGreaterThan(10);
      await act(async () => screen.getByText("read anew").click());
      expect(await told()).toBe(words);
    },
  );

  test("nothing is offered where there is nothing to take back", () => {
    const { say } = show(locale, { offer: undefined });
    expect(undo(say("officerReview.takeBack.button"))).toBeNull();
  });
});
