import { screen } from "@testing-library/react";
import { PaperAnswer } from "@/components/verify/PaperAnswer";
import { atDesk } from "../support/desk";
import { axeFindings } from "../support/render";

const FOUND = { code: "RECEIPT", number: "SL261*****0001", on: "2026-11-24" } as const;

describe.each(["zh", "en"] as const)("what a print's code says (%s)", (locale) => {
  test.each(["issued", "replaced", "withdrawn"] as const)("a paper that is %s", async (standing) => {
    const { say, container } = atDesk(locale, <PaperAnswer found={{ ...FOUND, standing }} />);
    for (const word of [`verify.standing.${standing}.title`, `verify.standing.${standing}.body`, "verify.kinds.RECEIPT"])
      expect(screen.getByText(say(word))).toBeVisible();
    expect(screen.getByText(FOUND.number)).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
  });

  test("one that is not ours, and too many at once", async () => {
    const { say, container, unmount } = atDesk(locale, <PaperAnswer />);
    expect(screen.getByText(say("verify.unknown.title"))).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
    unmount();
    const later = atDesk(locale, <PaperAnswer waitMinutes={40} />);
    expect(screen.getByText(later.say("verify.tooMany.body", { minutes: 40 }))).toBeVisible();
  });
});
