import { addDays } from "@/lib/domain/calendar/plain-date";
import { slotEnd } from "@/lib/domain/visit/slots";
import { formatDate, formatDay } from "@/lib/i18n/dates";
import { expect } from "../support/browser";
import { bookFirstPlace } from "./support/booking";
import { setClock } from "./support/demo";
import { testAtDesks } from "./support/desks";
import { say } from "./support/messages";
import { Owner } from "./support/owner";

const test = testAtDesks.extend<{ ownerOf: (wanted: string) => Promise<Owner> }>({
  /** Signs in whom an application belongs to: the first one in a state, or the one with a serial number. */
  ownerOf: async ({ browser, server }, use) => {
    const owners: Owner[] = [];
    await use(async (wanted) => {
      const owner = await Owner.of(browser, server.origin, wanted);
      owners.push(owner);
      return owner;
    });
    for (const owner of owners) await owner.leaves();
  },
});

test("a colleague states why to see who holds a claimed case, and takes it once it is released", async ({
  desks,
  ownerOf,
}) => {
  const owner = await ownerOf("PRE_REVIEW");
  const { serial } = owner;
  const [holder, colleague] = [await desks.of("P1001"), await desks.of("P1002")];
  await colleague.page.goto("/zh/officer/review?show=all");
  await colleague.row(serial).getByRole("link").last().click();
  await colleague.stateReason("relatedCase", "同一家庭的另一件业务由我办理。");
  await colleague.expectSaid(new RegExp(`由 ${holder.account.name} 于 .* 领取，您只能查看`));
  for (const decision of ["pass", "release"] as const)
    await expect(
      colleague.page.getByRole("button", { name: colleague.t(`officerReview.decide.${decision}`) }),
    ).toHaveCount(0);

  await owner.open("zh");
  await expect(owner.page.locator("main")).toContainText("同一家庭的另一件业务由我办理。");

  await holder.page.goto("/zh/officer/review?show=mine");
  await holder.row(serial).getByRole("link").last().click();
  await holder.click("officerReview.decide.release");
  await holder.expectSaid(holder.t("officerReview.done.release", { serial }));
  await owner.reaches("SUBMITTED");

  await colleague.claim(serial);
  await colleague.expectSaid(/由您领取，自/);
  await owner.reaches("PRE_REVIEW");
});

test("a case rejected at the preliminary review tells the family why and what to do", async ({
  desks,
  ownerOf,
}) => {
  const owner = await ownerOf("SUBMITTED");
  const { serial } = owner;
  const officer = await desks.of("P1001");
  await officer.claim(serial);
  await officer.decide("officerReview.decide.reject", async () => {
    await officer.page.getByLabel(officer.t("officerReview.decide.rejectReason")).selectOption("notEligible");
    await officer.explains("签证种类为Q1，请按团聚类居留证件办理。", "Your visa is a Q1; apply for reunion.");
    await officer.click("officerReview.decide.rejectConfirm");
  });
  await officer.expectSaid(officer.t("officerReview.done.reject", { serial }));
  await owner.reaches("PRE_REJECTED");
  await owner.reads(
    "PRE_REJECTED",
    ["states.ended.PRE_REJECTED"],
    ["review.preRejectReasons.notEligible"],
    ["states.next.again"],
  );
  await expect(owner.page.locator("main")).toContainText("签证种类为Q1，请按团聚类居留证件办理。");
  await owner.hears("rejected", (locale) => ({
    no: serial,
    reason: say(locale, "review.preRejectShort.notEligible"),
  }));
});

test("an interview that is not passed ends the application with its reason, and the record stays inside", async ({
  desks,
  ownerOf,
}) => {
  const owner = await ownerOf("INTERVIEW");
  const { serial } = owner;
  const officer = await desks.of("INTERVIEWER");
  await officer.goto("interview");
  await officer.row(serial).getByRole("link").last().click();
  await officer.decide("hall.interview.fail", async () => {
    await officer.page.getByLabel(officer.t("hall.interview.reason")).selectOption("statementsContradict");
    await officer.explains("关于住址的陈述不一致。", "The statements on the address differ.");
    await officer.page
      .getByLabel(officer.t("hall.interview.record"))
      .filter({ visible: true })
      .fill("对共同住址的陈述前后不一。");
    await officer.click("hall.interview.failConfirm");
  });
  await officer.expectSaid(officer.t("hall.interview.done.fail", { serial }));
  await owner.reaches("INTERVIEW_FAILED");
  await owner.reads(
    "INTERVIEW_FAILED",
    ["states.ended.INTERVIEW_FAILED"],
    ["review.interviewFailReasons.statementsContradict"],
    ["states.next.again"],
  );
  await expect(owner.page.getByText("前后不一")).toHaveCount(0);
  await owner.hears("interviewFailed", () => ({ no: serial }));
});

test("the window refuses to accept, and the applicant reads the reason", async ({ desks, ownerOf }) => {
  const owner = await ownerOf("WINDOW_REVIEW");
  const { serial } = owner;
  const officer = await desks.of("WINDOW");
  await officer.goto("counter");
  await officer.row(serial).getByRole("link").last().click();
  await officer.decide("hall.window.refuse", async () => {
    await officer.page.getByLabel(officer.t("hall.window.reason")).selectOption("notInPerson");
    await officer.explains("由他人代为到场。", "Somebody else came.");
    await officer.click("hall.window.refuseConfirm");
  });
  await officer.expectSaid(officer.t("hall.window.done.refuse", { serial }));
  await owner.reaches("NOT_ACCEPTED");
  await owner.reads(
    "NOT_ACCEPTED",
    ["states.ended.NOT_ACCEPTED"],
    ["review.nonAcceptanceReasons.notInPerson"],
    ["states.next.again"],
  );
  await expect(owner.page.locator("main")).toContainText("由他人代为到场。");
  await owner.hears("notAccepted", (locale) => ({
    no: serial,
    reason: say(locale, "review.nonAcceptanceShort.notInPerson"),
  }));
});

test("the window names all corrections at once, and the applicant confirms the answer, books again and brings the papers", async ({
  desks,
  ownerOf,
}) => {
  const owner = await ownerOf("CHECKED_IN");
  const { serial } = owner;
  const officer = await desks.of("WINDOW");
  await officer.callFor("counter", serial, "hall.counter.begin");
  // What is written without a reason is not left out of the list: the officer is asked for it.
  const reason = officer.page.locator('select[name="reason.ENTRY_STAMP"]');
  await officer.page.locator("details", { has: reason }).last().locator("summary").click();
  await officer.page.locator('textarea[name="text.zh.ENTRY_STAMP"]').fill("请带最近一次入境章页。");
  await officer.returnItems([
    ["RELATIONSHIP_PROOF_ZH", "missingTranslation"],
    ["GUARANTEE_LETTER", "missingSeal"],
    ["address", "incomplete"],
  ]);
  const label = officer.t("documents.slots.ENTRY_STAMP.short");
  await officer.expectSaid(officer.t("officerReview.returnErrors.reason", { label }));
  await reason.selectOption("unreadable");
  await officer.page.locator("#return-form button[type=submit]").click();
  await officer.expectSaid(officer.t("hall.window.done.correct", { serial }));
  await owner.reaches("WINDOW_CORRECTION");
  const { dueOn } = await owner.status();
  const kindOf = (target: string) => (target.startsWith("fields.") ? "answer" : "document");
  const list = (locale: "zh" | "en") =>
    (
      [
        ["documents.slots.RELATIONSHIP_PROOF_ZH.short", "missingTranslation"],
        ["documents.slots.GUARANTEE_LETTER.short", "missingSeal"],
        ["fields.address.label", "incomplete"],
        ["documents.slots.ENTRY_STAMP.short", "unreadable"],
      ] as const
    ).map(([target, reason]) =>
      say(locale, `review.corrections.${reason}`, { target: say(locale, target), kind: kindOf(target) }),
    );
  await owner.reads(
    "WINDOW_CORRECTION",
    ["application.overview.correctionReasons"],
    ["states.next.correct.title", { count: 1 }],
  );
  for (const locale of ["zh", "en"] as const) {
    await owner.open(locale);
    for (const line of list(locale)) await expect(owner.page.locator("main")).toContainText(line);
    await expect(owner.page.locator("main")).toContainText(formatDate(dueOn ?? "", locale));
  }
  await owner.hears("correction", () => ({ no: serial, date: dueOn ?? "" }));
  await owner.page.goto("/zh/appointments");
  await expect(owner.page.getByText(say("zh", "booking.statuses.INVALID_VISIT"))).toBeVisible();

  // The named answer stands in the way of the booking until it is corrected or confirmed in words.
  const { page } = owner;
  await owner.open("zh");
  await expect(page.getByText(say("zh", "states.next.correct.title", { count: 1 }))).toBeVisible();
  await owner.open("zh", "book");
  await expect(page.getByText(say("zh", "errors.refusals.correctionOpen.body"))).toBeVisible();
  await page.getByRole("link", { name: say("zh", "booking.correct", { count: 1 }) }).click();
  const item = say("zh", "fields.address.label");
  await page.getByRole("checkbox", { name: say("zh", "wizard.supplement.reply.confirm", { item }) }).check();
  const send = page.getByRole("button", { name: say("zh", "wizard.supplement.amend.submit") });
  await send.click();
  const required = new RegExp(say("zh", "wizard.supplement.reply.required"));
  await expect(page.getByRole("link", { name: required })).toBeVisible();
  const words = "地址与住宿登记表一致。";
  const kept = page.waitForResponse(
    (answer) => answer.url().endsWith("/answers") && (answer.request().postData() ?? "").includes(words),
  );
  await page.getByRole("textbox", { name: say("zh", "wizard.supplement.reply.words", { item }) }).fill(words);
  await expect(page.getByText(say("zh", "wizard.supplement.answers.CONFIRMED"))).toBeVisible();
  // What was typed a moment ago is kept by the next save; what the reload finds is what was kept.
  expect((await kept).status()).toBe(200);
  await page.reload();
  await expect(page.getByText(say("zh", "wizard.supplement.answers.CONFIRMED"))).toBeVisible();
  await send.click();
  await page.waitForURL(/\/book\?done=corrected$/);
  await expect(page.getByText(say("zh", "booking.corrected"))).toBeVisible();
  await owner.reads("WINDOW_CORRECTION", ["states.next.rebook.title"], ["application.overview.corrected"]);

  await bookFirstPlace(owner.applicant);
  for (const line of list("zh")) await expect(owner.page.locator("main")).toContainText(line);
  await owner.reaches("BOOKED");
});

test("an accepted application is withdrawn at the hall on a written request", async ({ desks, ownerOf }) => {
  const owner = await ownerOf("ACCEPTED");
  const { serial } = owner;
  const officer = await desks.of("WINDOW");
  await officer.find(serial);
  await officer.page.getByRole("link", { name: officer.t("hall.counter.openCase") }).click();
  await officer.decide("hall.window.withdraw", async () => {
    await officer.page.getByRole("checkbox", { name: officer.t("hall.window.withdrawWritten") }).check();
    await officer.click("hall.window.withdrawConfirm");
  });
  await officer.expectSaid(officer.t("hall.window.done.withdraw", { serial }));
  await owner.reaches("WITHDRAWN");
  await owner.reads("WITHDRAWN", ["states.ended.WITHDRAWN"], ["states.events.withdrawAtHall"]);
  await owner.hears("withdrawn", () => ({ no: serial }));
});

test("a refusal names its ground and its facts and says that it is final", async ({ desks, ownerOf }) => {
  const owner = await ownerOf("ACCEPTED");
  const { serial } = owner;
  const officer = await desks.of("APPROVER");
  await officer.goto("decisions");
  await officer.row(serial).getByRole("link").last().click();
  await officer.decide("decisions.decide.refuse", async () => {
    await officer.page.getByLabel(officer.t("decisions.decide.ground")).selectOption("FALSE_PAPERS");
    await officer.explains("结婚证复印件与原件不符。", "The copy differs from the certificate.");
    await officer.click("decisions.decide.refuseConfirm");
  });
  await officer.expectSaid(officer.t("decisions.done.refuse", { serial }));
  await owner.reaches("REFUSED");
  await owner.reads("REFUSED", ["states.ended.REFUSED"], ["review.grounds.FALSE_PAPERS"]);
  await expect(owner.page.locator("main")).toContainText("该决定为最终决定");
  await expect(owner.page.locator("main")).toContainText("结婚证复印件与原件不符。");
  await owner.hears("refused", () => ({ no: serial }));
});

test("a permit is sent by EMS under its number, and handed over at the window after all", async ({
  desks,
  ownerOf,
}) => {
  const tracking = "EA123456789CN";
  const maker = await desks.of("PRODUCTION");
  await maker.goto("production");
  const posted = maker.page
    .getByRole("row", { name: maker.t("vocabulary.deliveryMethods.EMS") })
    .filter({ has: maker.page.getByRole("button", { name: maker.t("production.produced") }) });
  const serial = /440300\d{11}/.exec(await posted.first().innerText())?.[0] ?? "";
  const owner = await ownerOf(serial);
  await maker.rowButton(serial, "production.produced");
  await owner.reaches("READY");
  await owner.sees(["states.postedLabels.READY"], ["states.next.awaitMail.title"]);
  await maker.row(serial).getByLabel(maker.t("production.tracking")).fill(tracking);
  await maker.rowButton(serial, "production.dispatch");
  await owner.reaches("DISPATCHED");
  await owner.reads("DISPATCHED", ["states.next.awaitMail.title"]);
  await expect(owner.page.locator("main")).toContainText(tracking);
  const { dueOn } = await owner.status();
  await owner.hears("dispatched", () => ({ no: serial, tracking, date: dueOn ?? "" }));

  const window = await desks.of("P1007");
  await window.find(serial);
  await window.page.getByRole("checkbox", { name: window.t("hall.counter.receiptShown") }).check();
  await window.click("hall.counter.collect");
  await window.expectSaid(window.t("hall.counter.collected", { serial }));
  await owner.reaches("COLLECTED");
  await owner.reads("COLLECTED", ["states.next.done.plain"]);
  await owner.hears("collected", () => ({ no: serial }));
});

test("an appointment cancelled in time frees the place but uses up the day", async ({ ownerOf }) => {
  const owner = await ownerOf("TO_BOOK");
  const { page } = owner;
  const visit = await bookFirstPlace(owner.applicant, "last");
  await page.locator("main summary", { hasText: say("zh", "booking.cancel.open") }).click();
  await page.getByRole("button", { name: say("zh", "booking.cancel.confirm") }).click();
  await expect(page.getByText(say("zh", "booking.list.cancelled"))).toBeVisible();
  await owner.reaches("TO_BOOK");
  const { appointment, dueOn } = await owner.status();
  expect(appointment).toBeNull();
  await owner.reads("TO_BOOK", ["states.next.book.title"], ["application.lastVisit.CANCELLED.body"]);
  await owner.hears("cancelled", () => ({
    date: visit.date,
    slot: `${visit.start}-${slotEnd(visit.start)}`,
    by: dueOn ?? "",
  }));
  await owner.open("zh");
  await expect(page.getByText(say("zh", "states.next.book.title"))).toBeVisible();
  await owner.open("zh", "book");
  await expect(page.getByText(say("zh", "errors.refusals.alreadyBookedToday.title"))).toBeVisible();
});

test("an applicant withdraws an application and may begin anew", async ({ ownerOf }) => {
  const owner = await ownerOf("SUBMITTED");
  const { page, serial } = owner;
  await owner.open("zh");
  await page.locator("summary", { hasText: say("zh", "application.withdraw.open") }).click();
  await page.getByRole("button", { name: say("zh", "application.withdraw.confirm") }).click();
  await owner.reaches("WITHDRAWN");
  await owner.reads("WITHDRAWN", ["states.ended.WITHDRAWN"], ["states.next.again"]);
  await owner.hears("withdrawn", () => ({ no: serial }));
});

test("a missed visit is counted, told, and can be booked anew", async ({ ownerOf }) => {
  const owner = await ownerOf("BOOKED");
  const { page } = owner;
  const { appointment } = await owner.status();
  const { date, start } = appointment ?? { date: "", start: "" };
  await setClock(page.request, `${date}T${slotEnd(start)}:01+08:00`);
  await owner.reaches("TO_BOOK");
  for (const locale of ["en", "zh"] as const) {
    await owner.open(locale);
    const missed = say(locale, "application.lastVisit.NO_SHOW.title", { date: formatDate(date, locale) });
    await expect(owner.page.locator("main")).toContainText(missed);
  }
  await expect(owner.page.locator("main")).toContainText("6个月内失约1次");
  await owner.hearsOneOf([
    `您未按时办理${formatDay(date, "zh")}的预约，记失约1次`,
    `Missed ${formatDay(date, "en")} appointment: 1 no-show.`,
  ]);
  await page.goto("/zh/appointments");
  await expect(page.getByText(say("zh", "booking.statuses.NO_SHOW"), { exact: true })).toBeVisible();
  await bookFirstPlace(owner.applicant);
  await owner.reaches("BOOKED");
});

test("a return that nobody answers lapses with its last day", async ({ ownerOf }) => {
  const owner = await ownerOf("RETURNED");
  const { dueOn } = await owner.status();
  await setClock(owner.page.request, `${addDays(dueOn ?? "", 1)}T00:01:00+08:00`);
  await owner.reaches("LAPSED");
  await owner.reads("LAPSED", ["states.ended.LAPSED"], ["states.next.again"]);
  await expect(owner.page.locator("main")).toContainText(
    say("zh", "states.lapsed.RETURNED", { date: formatDate(dueOn ?? "", "zh") }),
  );
  await owner.hears("lapsed", () => ({ no: owner.serial }));
});
