import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { CaseChecks } from "@/components/desk/case/CaseChecks";
import type { MrzComparison } from "@/lib/domain/people/mrz-comparison";
import { aCaseView } from "../support/case";
import { atDesk } from "../support/desk";
import { axeFindings, type Locale } from "../support/render";

const LINES = "P<KORKIM<<MINJI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nM465303627KOR8804123F3109155<<<<<<<<<<<<<<<0";
const TYPED = {
  familyName: "KIM",
  givenName: "MINJI",
  passportNo: "M46530362",
  nationality: "KOR",
  gender: "F",
  birthDate: "1988-04-12",
  passportExpiresOn: "2031-09-15",
};

const compared = (agrees: boolean): MrzComparison => ({
  kind: "compared",
  points: [
    { point: "passportNo", agrees: true, typed: "M46***362", read: "M46***362" },
    { point: "name", agrees, typed: "KIM MINJY", read: "KIM MINJI" },
  ],
});
const show = (locale: Locale, facts: Parameters<typeof aCaseView>[0]) =>
  atDesk(locale, <CaseChecks content={aCaseView(facts)} />);

describe.each(["zh", "en"] as const)("a passport's lines at the head of a case (%s)", (locale) => {
  test("that agree are one sentence", async () => {
    const { say, container } = show(locale, { mrz: compared(true) });
    expect(screen.getByText(say("officerReview.machine.lines.agree", { agree: 2 }))).toBeVisible();
    expect(screen.queryByRole("link")).toBeNull();
    expect(await axeFindings(container)).toEqual([]);
  });

  test("that differ say what was typed and what was read, and lead to the field", () => {
    const { say } = show(locale, { mrz: compared(false) });
    const name = say("officerReview.machine.lines.points.name");
    const words = say("officerReview.machine.lines.differs", {
      point: name,
      typed: "KIM MINJY",
      read: "KIM MINJI",
    });
    expect(screen.getByRole("link", { name: words })).toHaveAttribute("href", "#row-familyName");
    expect(screen.getByText(say("officerReview.machine.counts.WARN", { count: 1 }))).toBeVisible();
    expect(screen.getByText(say("officerReview.machine.lines.some", { agree: 1, differ: 1 }))).toBeVisible();
  });

  test("that cannot be read are said to be so", () => {
    const { say } = show(locale, { mrz: { kind: "unreadable" } });
    expect(screen.getByText(say("officerReview.machine.lines.unreadable"))).toBeVisible();
  });

  test("that were not kept are typed from the scan and compared on the spot", async () => {
    const { say } = show(locale, { passportShown: true, answers: { ...TYPED, gender: "M" } });
    expect(screen.getByText(say("officerReview.machine.lines.none"))).toBeVisible();
    await userEvent.click(screen.getByText(say("officerReview.machine.lines.type")));
    const box = screen.getByRole("textbox", { name: say("officerReview.machine.lines.label") });
    const told = within(screen.getByRole("status"));
    await userEvent.click(box);
    await userEvent.paste(LINES.replace("M46530362", "M46530363"));
    expect(await told.findByText(say("officerReview.machine.lines.wrong"))).toBeVisible();
    await userEvent.clear(box);
    await waitFor(() => expect(told.queryByText(say("officerReview.machine.lines.wrong"))).toBeNull());
    await userEvent.paste(LINES);
    expect(await told.findByRole("link")).toHaveAttribute("href", "#row-gender");
  });

  test("are not typed where the number is masked", () => {
    const { say } = show(locale, { passportShown: false });
    expect(screen.queryByText(say("officerReview.machine.lines.type"))).toBeNull();
  });
});
