import { screen } from "@testing-library/react";
import { DeskError } from "@/components/desk/kit/DeskError";
import { RefusalNotice } from "@/components/desk/kit/RefusalNotice";
import type { RefusalCode, RefusalData } from "@/lib/domain/refusals";
import { atDesk, told } from "../support/desk";

/** What the use-cases of the desks really send. */
const SENT: readonly (readonly [RefusalCode, RefusalData])[] = [
  ["stale", { by: "" }],
  ["claimedByOther", { name: "" }],
  ["illegalMove", { serial: "44030026112300001", state: "APPROVED" }],
  ["notClaimed", { serial: "44030026112300001" }],
  ["fourEyes", { serial: "44030026112300001" }],
  ["nothingWaiting", {}],
  ["notCalledThreeTimes", { calls: 2, ticket: "F012" }],
  ["alreadyCheckedIn", { ticket: "F012" }],
  ["wrongHall", { hall: "罗湖办证大厅", hallEn: "Luohu hall" }],
  ["wrongDay", { date: "2026-11-27", start: "09:00" }],
  ["tooEarlyToCheckIn", { from: "08:30", start: "09:00" }],
  ["tooLateToCheckIn", { until: "10:00", start: "09:00" }],
  ["credentialsWrong", {}],
  ["codeWrong", { left: 0 }],
  ["codeExpired", {}],
  ["codeDead", {}],
  ["phoneLocked", { minutes: 15 }],
  ["rateLimited", { minutes: 5 }],
  ["unanswered", {}],
  ["notFound", {}],
  ["notAllowed", {}],
  ["notSignedIn", {}],
  ["badRequest", {}],
  ["bodyTooLarge", {}],
  ["crossSite", {}],
  ["busy", {}],
  ["serviceAway", {}],
];

describe.each(["zh", "en"] as const)("what an officer is told (%s)", (locale) => {
  test.each(SENT)("%s: in whole sentences, without a key or a gap", async (code, data) => {
    atDesk(locale, <RefusalNotice code={code} data={data} />);
    expect((await told()).length).toBeGreaterThan(6);
  });

  test("a colleague whose name is not known is still somebody", async () => {
    const { say } = atDesk(locale, <RefusalNotice code="claimedByOther" data={{ name: "" }} />);
    expect(await told()).toContain(say("officer.someone"));
  });

  test("what the applicant or the system did meanwhile is laid to no colleague", async () => {
    const { say } = atDesk(locale, <RefusalNotice code="stale" data={{ by: "" }} />);
    expect(await told()).toContain(say("officer.notAColleague"));
    expect(await told()).not.toContain(say("officer.someone"));
  });

  test("a page that could not be shown says which number to tell and offers another try", async () => {
    let tries = 0;
    const { say } = atDesk(locale, <DeskError reference="4711" retry={() => (tries += 1)} />);
    expect(await told()).toContain(say("officer.error.reference", { reference: "4711" }));
    screen.getByRole("button", { name: say("officer.error.retry") }).click();
    expect(tries).toBe(1);
  });
});
