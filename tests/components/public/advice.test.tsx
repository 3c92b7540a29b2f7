import { screen } from "@testing-library/react";
import { AdviceCard } from "@/components/public/advice/AdviceCard";
import { Materials } from "@/components/public/materials/Materials";
import { adviseType } from "@/lib/domain/advice/advise-type";
import { readAsked } from "@/lib/domain/advice/asked";
import { defaultCalendar } from "@/lib/domain/calendar/calendar-data";
import { paperList } from "@/lib/domain/types/documents/paper-list";
import { openTypes } from "@/lib/domain/types/known-types";
import { atDesk } from "../support/desk";
import { axeFindings } from "../support/render";

const today = "2026-11-23";
const holder = { inChina: "yes", relationship: "SPOUSE", heldKind: "RESIDENCE_PERMIT" };

const show = (locale: "zh" | "en", params: Record<string, string>) => {
  const asked = readAsked(params, today);
  const advice = asked.open.length === 0 ? adviseType(asked.answers, today, defaultCalendar) : undefined;
  const papers = advice?.kind === "type" ? paperList(advice.type, advice.answers, today) : [];
  return atDesk(
    locale,
    <AdviceCard asked={asked} href={`/${locale}/eligibility`} advice={advice} papers={papers} />,
  );
};

/** What is on the page where a key or a code was not put into words. */
const RAW = /\b(advice|eligibility|documents|vocabulary)\.[a-z]|[{}]|undefined|\b[A-Z]+_[A-Z]+\b/;

describe.each(["zh", "en"] as const)("the checker (%s)", (locale) => {
  test.each([
    ["extension", { ...holder, reason: "longer", heldExpiresOn: "2027-08-01" }, "/apply/extension"],
    ["renewal", { ...holder, reason: "passport", heldExpiresOn: "2027-08-01" }, "/apply/renewal"],
    ["reissue", { ...holder, reason: "lost", heldExpiresOn: "2027-08-01" }, "/apply/reissue"],
    [
      "first",
      { ...holder, heldKind: "VISA", heldExpiresOn: "2026-12-20", lastEntryOn: "2026-11-20" },
      "/apply/first",
    ],
  ])("%s: leads to it and says what to bring", async (_, params, href) => {
    const { container, say } = show(locale, params);
    expect(screen.getByRole("link", { name: new RegExp(say("advice.result.start", { type: "" }).trim()) })).toHaveAttribute(
      "href",
      expect.stringMatching(`${href}$`),
    );
    expect(container.textContent).not.toMatch(RAW);
    expect(container).toHaveTextContent(say("documents.slots.GUARANTEE_LETTER.long"));
    expect(await axeFindings(container)).toEqual([]);
  });

  test("a day that is not in the calendar is called so, and one left out is asked for", () => {
    const { container, say } = show(locale, { ...holder, sent: "2", heldExpiresOn: "2027-02-31", reason: "lost" });
    expect(container).toHaveTextContent(say("validation.notADate"));
    expect(show(locale, { ...holder, sent: "2", reason: "lost" }).container).not.toHaveTextContent(
      say("validation.notADate"),
    );
  });

  test("the first page tells that it was sent, also with nothing answered", () => {
    expect(show(locale, {}).container.querySelector("[name=sent]")).toHaveValue("1");
  });

  test("whoever cannot apply is told why and where to go", async () => {
    const { container, say } = show(locale, { ...holder, reason: "longer", heldExpiresOn: "2026-11-27" });
    expect(container).toHaveTextContent(say("advice.result.window"));
    expect(container).toHaveTextContent(say("advice.places.luohu.address"));
    expect(container).toHaveTextContent("09:00–12:00");
    expect(container.textContent).not.toMatch(RAW);
    expect(await axeFindings(container)).toEqual([]);
  });

  test("outside of China and no family: no type is offered", () => {
    for (const params of [
      { ...holder, inChina: "no" },
      { ...holder, relationship: "NONE" },
    ]) {
      const { container, unmount } = show(locale, params);
      expect(container.querySelector('a[href*="/apply/"]')).toBeNull();
      expect(container.textContent).not.toMatch(RAW);
      unmount();
    }
  });

  test("a question left out is named, and the answers given stay", async () => {
    const { container, say } = show(locale, { ...holder, sent: "2", reason: "lost" });
    expect(screen.getByRole("alert")).toHaveTextContent(say("advice.questions.heldExpiresOn"));
    expect(screen.getByRole("radio", { name: say("advice.reasons.lost") })).toBeChecked();
    expect(await axeFindings(container)).toEqual([]);
  });
});

test.each(openTypes())("the papers of %s are listed with what each looks like", async (type) => {
  for (const locale of ["zh", "en"] as const) {
    const papers = paperList(type, {}, today);
    const { container, unmount } = atDesk(locale, <Materials type={type} papers={papers} />);
    expect(container.querySelectorAll("li svg[viewBox^='0 0 84'], li svg[viewBox^='0 0 112']")).toHaveLength(
      papers.length + 2,
    );
    expect(container.textContent).not.toMatch(RAW);
    expect(await axeFindings(container)).toEqual([]);
    unmount();
  }
});
