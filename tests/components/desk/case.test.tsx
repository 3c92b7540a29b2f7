import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { DeskCase, type DeskCaseView } from "@/components/desk/case/DeskCase";
import type { ActionState } from "@/lib/domain/action-state";
import { aCaseView } from "../support/case";
import { atDesk, told } from "../support/desk";
import { axeFindings, type Locale } from "../support/render";
import { answering, refusing } from "../support/server";

const show = (locale: Locale, facts: Partial<DeskCaseView> = {}, ...answers: ActionState[]) => {
  const server = answering(...answers);
  const element = (
    <DeskCase view={aCaseView(facts)} watermark="P1001" reveal={server.action} bar={<p>The bar</p>} />
  );
  return { ...server, ...atDesk(locale, element) };
};

describe.each(["zh", "en"] as const)("a case on the screen (%s)", (locale) => {
  test("whose it is, where it stands, which submission it is", async () => {
    const { say, container } = show(locale, { round: 2 });
    expect(screen.getByRole("heading", { level: 1, name: "ROSSI ANNA" })).toBeVisible();
    expect(screen.getByText(say("states.labels.PRE_REVIEW"))).toBeVisible();
    expect(screen.getByText(say("officer.queue.round", { round: 2 }))).toBeVisible();
    expect(await axeFindings(container)).toEqual([]);
  });

  test.each([
    [[], []],
    [
      ["walk", "claim"],
      ["j / k", "c"],
    ],
    [
      ["pass", "passAndNext", "return", "takeBack"],
      ["p", "n", "t", "z"],
    ],
  ] as const)("the list of keys names what this desk can do now, and nothing else: %p", (keys, listed) => {
    atDesk(
      locale,
      <DeskCase view={aCaseView({})} watermark="P1001" reveal={answering().action} keys={keys} bar={null} />,
    );
    const shown = [...document.querySelectorAll("dialog kbd")].map((key) => key.textContent);
    expect(shown).toEqual(["→ / ←", "+ / −", "f / 0", "s", "d / b", "r", ...listed, "?"]);
  });

  test("what changed since the submission before stands beside what it was", () => {
    const { say } = show(locale, {
      answers: { passportNo: "YA1***567", address: "福华路 9 号 3 栋 501" },
      before: { passportNo: "YA1***567", address: "福华路 9 号" },
      changed: ["address"],
    });
    expect(screen.getByText(say("officerReview.changedSince", { answers: 1, files: 0 }))).toBeVisible();
    expect(screen.getByText("福华路 9 号 3 栋 501")).toBeVisible();
    expect(screen.getByText("福华路 9 号").tagName).toBe("DEL");
  });

  test("what the machine found stands at the head, what did not pass named with the way to its row", () => {
    const { say } = show(locale, {
      checks: [
        { check: "notInChina", field: "inChina", verdict: "OK" },
        { check: "heldDocumentExpired", field: "heldExpiresOn", verdict: "FAIL" },
      ],
      files: [
        {
          id: "p",
          slot: "PHOTO",
          name: "photo.jpg",
          mime: "image/jpeg",
          pages: 1,
          isNew: false,
          isUnsent: false,
          isDoubtful: true,
          isRemoved: false,
        },
      ],
    });
    const head = within(screen.getByRole("region", { name: say("officerReview.machine.title") }));
    for (const [outcome, count] of [
      ["OK", 1],
      ["FAIL", 1],
      ["WARN", 1],
    ] as const)
      expect(head.getByText(say(`officerReview.machine.counts.${outcome}`, { count }))).toBeVisible();
    expect(head.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
      "#row-heldExpiresOn",
      "#row-PHOTO",
    ]);
    expect(head.getByText(say("officerReview.machine.lines.none"))).toBeVisible();
  });

  test("who is perhaps the same person stands in a line each, with the way to what may be opened", async () => {
    const case1 = { state: "COLLECTED", linked: false } as const;
    const { say, container } = show(locale, {
      alike: [
        {
          ...case1,
          serial: "44030026110100001",
          linked: true,
          href: "/officer/search?q=1",
          about: { type: "首次", date: "2026-11-01" },
        },
        { ...case1, serial: "44030026110100002", href: "/officer/search?q=2", about: undefined },
        { ...case1, serial: "44030026110100003", href: undefined, about: undefined },
      ],
    });
    const people = within(screen.getByRole("region", { name: say("officerReview.alike.title") }));
    expect(people.getAllByRole("link").map((link) => link.textContent)).toEqual([
      "44030026110100001",
      "44030026110100002",
    ]);
    const lines = people.getAllByRole("listitem").map(({ textContent }) => textContent);
    const state = say("states.labels.COLLECTED");
    expect(lines).toEqual([
      `44030026110100001首次 · ${state} · ${say("officerReview.alike.submitted", { date: "2026-11-01" })} · ${say("officerReview.alike.linked")}`,
      `44030026110100002${state} · ${say("officerReview.alike.reason")}`,
      `44030026110100003${state} · ${say("officerReview.alike.closed")}`,
    ]);
    expect(await axeFindings(container)).toEqual([]);
  });

  test("nobody alike takes no room, and a former passport that links nothing is told beside its row", () => {
    const { say } = show(locale, { formerOnFile: false });
    expect(screen.queryByRole("region", { name: say("officerReview.alike.title") })).toBeNull();
    expect(screen.getByRole("link", { name: say("officerReview.machine.formerNotOnFile") })).toHaveAttribute(
      "href",
      "#row-formerPassportNo",
    );
  });

  test("a document that is demanded and not there is missing; a new one is marked", () => {
    const { say } = show(locale, {
      required: ["PASSPORT_INFO", "RELATIONSHIP_PROOF"],
      files: [
        {
          id: "f",
          slot: "PASSPORT_INFO",
          name: "passport.jpg",
          mime: "image/jpeg",
          pages: 1,
          isNew: true,
          isUnsent: false,
          isRemoved: false,
        },
      ],
    });
    const papers = within(screen.getByRole("region", { name: say("officerReview.documents.title") }));
    expect(papers.getAllByText(say("officerReview.documents.missing"))).toHaveLength(1);
    expect(papers.getByRole("link", { name: /passport\.jpg/ })).toHaveTextContent(
      say("officerReview.documents.new"),
    );
  });

  test("what never reached the applicant stands above everything else", () => {
    const { say } = show(locale, { undelivered: ["退补通知（10:00）"] });
    expect(screen.getByText(say("undelivered.case.title"))).toBeVisible();
    expect(screen.getByText("退补通知（10:00）")).toBeVisible();
  });

  test("the history names what happened, when and by whom", () => {
    const line = { key: "1", at: "2026-11-25 10:00", event: "submit" as const, by: "ROSSI ANNA" };
    const { say } = show(locale, { history: [line] });
    const history = within(screen.getByRole("region", { name: say("officer.history.title") }));
    expect(history.getByText(say("states.events.submit"))).toBeVisible();
    expect(history.getByText("2026-11-25 10:00")).toBeVisible();
  });

  test("the passport number is masked and shown for a stated reason only", async () => {
    const plain = { passportNo: "YA1234567", mobile: "19900000001" };
    const { posted, say } = show(locale, {}, { status: "ok", data: plain });
    expect(screen.getByText("YA1***567")).toBeVisible();
    await userEvent.click(screen.getByText(say("officerReview.reveal.show")));
    expect(screen.getByText(say("officerReview.reveal.logged"))).toBeVisible();
    await userEvent.selectOptions(screen.getByLabelText(say("officerReview.reveal.reason")), "phone");
    await userEvent.click(screen.getByRole("button", { name: say("officerReview.reveal.confirm") }));
    expect(await screen.findByText("YA1234567")).toBeVisible();
    expect(posted).toEqual([{ applicationId: "application-1", reason: "phone" }]);
  });

  test("a look that is refused says why, and the reason stays chosen", async () => {
    const { say } = show(locale, {}, refusing("notAllowed"));
    await userEvent.click(screen.getByText(say("officerReview.reveal.show")));
    const reason = screen.getByLabelText(say("officerReview.reveal.reason"));
    await userEvent.selectOptions(reason, "phone");
    await userEvent.click(screen.getByRole("button", { name: say("officerReview.reveal.confirm") }));
    expect(await told()).toContain(say("officer.refusals.notAllowed.title"));
    expect(reason).toHaveValue("phone");
    expect(screen.getByText("YA1***567")).toBeVisible();
  });
});
