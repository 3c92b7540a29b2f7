import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { PassportChangeForm, RenewInsteadForm } from "@/components/applications/acts/PassportChangeForm";
import { PassportWay } from "@/components/applications/acts/PassportWay";
import type { ActionState } from "@/lib/domain/action-state";
import type { State } from "@/lib/domain/case/states";
import { axeFindings, type Locale, messagesOf, renderIn } from "../support/render";
import { answering, refusing } from "../support/server";

const show = (locale: Locale, state: State, ...answers: ActionState[]) => {
  const server = answering(...answers);
  const element = (
    <PassportChangeForm action={server.action} applicationId="case-1" version={7} state={state} />
  );
  return { ...server, ...renderIn(locale, element), words: messagesOf(locale).application.passportChange };
};

describe.each(["zh", "en"] as const)("a passport that changed (%s)", (locale) => {
  test("is told of in two steps, what it leads to before the button, and posted with what the page showed", async () => {
    const { container, words, posted } = show(locale, "BOOKED");
    await userEvent.click(screen.getByText(words.open));
    expect(screen.getByText(words.booked)).toBeVisible();
    expect(container).toHaveTextContent(words.within);
    expect(await axeFindings(container)).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: words.confirm }));
    expect(posted).toEqual([{ applicationId: "case-1", version: "7" }]);
  });

  test("gives nothing up where no visit is booked, and keeps the day of what was returned", () => {
    const { container, words } = show(locale, "RETURNED");
    expect(container).toHaveTextContent(words.sameDay);
    expect(container).not.toHaveTextContent(words.within);
    expect(screen.queryByText(words.booked)).toBeNull();
  });

  test.each(["PRE_REVIEW", "BOOKED"] as const)(
    "of a type that declares no change is made a renewal in one act, and what becomes of it is said first (%s)",
    async (state) => {
      const server = answering();
      const element = (
        <RenewInsteadForm action={server.action} applicationId="case-1" version={7} state={state} />
      );
      const { container } = renderIn(locale, element);
      const { renew } = messagesOf(locale).application.passportChange;
      await userEvent.click(screen.getByText(renew.open));
      expect(container).toHaveTextContent(renew.body);
      expect(screen.queryAllByText(renew.underReview)).toHaveLength(state === "PRE_REVIEW" ? 1 : 0);
      expect(screen.queryAllByText(renew.booked)).toHaveLength(state === "BOOKED" ? 1 : 0);
      expect(await axeFindings(container)).toEqual([]);
      await userEvent.click(screen.getByRole("button", { name: renew.confirm }));
      expect(server.posted).toEqual([{ applicationId: "case-1", version: "7" }]);
    },
  );

  test.each([
    ["stale", { by: "" }],
    ["illegalMove", { state: "CHECKED_IN" }],
    ["passportNeedsRenewal", {}],
    ["renewalTooLate", {}],
  ] as const)("says why it was refused (%s), with the way to the case as it is now", async (code, data) => {
    const { container, words } = show(locale, "TO_BOOK", refusing(code, data));
    await userEvent.click(screen.getByText(words.open));
    await userEvent.click(screen.getByRole("button", { name: words.confirm }));
    const link = await screen.findByRole("link", { name: words.seeNow });
    expect(link).toHaveAttribute("href", `/${locale}/applications/case-1`);
    expect(await axeFindings(container)).toEqual([]);
  });

  test.each(["atHall", "window", "collectFirst", "renewal"] as const)(
    "is sent elsewhere in words, which do not tell whoever has none that it changed (%s)",
    async (way) => {
      const { container } = renderIn(locale, <PassportWay way={way} />);
      const words = messagesOf(locale).application.passportChange;
      expect(container).toHaveTextContent(words[way]);
      expect(screen.getByRole("heading")).toHaveTextContent(/^(如|If )/);
      const links = screen.queryAllByRole("link").map((link) => link.getAttribute("href"));
      expect(links).toEqual(way === "renewal" ? [`/${locale}/apply/renewal`] : []);
      expect(await axeFindings(container)).toEqual([]);
    },
  );
});
