import type { Browser } from "@playwright/test";
import { expect, test } from "../../support/browser";
import { factsOfType } from "@/lib/domain/types/known-types";
import type { Desks } from "./desks";
import { asked, Journey, type JourneyOptions } from "./journey";
import { say } from "./messages";

/** The nine steps of an application, in order; `between` runs between any two of them. */
export const walk = async (
  browser: Browser,
  desks: Desks,
  options: JourneyOptions,
  between: () => Promise<void> = async () => {},
): Promise<void> => {
  const journey = await Journey.begin(browser, desks.origin, options);
  const { applicant } = journey;
  const { locale, type } = applicant;
  const { interview, ticketLetter, holder } = factsOfType(type);
  // Of who holds a permit already the proof of the relationship is on file.
  const paper = holder
    ? (["GUARANTEE_LETTER", "missingSeal"] as const)
    : (["RELATIONSHIP_PROOF_ZH", "missingTranslation"] as const);
  const { page } = applicant;
  const status = async (): Promise<string> => {
    const answer = await page.request.get(`/api/applications/${applicant.serial}/status`);
    expect(answer.status()).toBe(200);
    return ((await answer.json()) as { state: string }).state;
  };

  /** The desk's press has been answered and kept before anybody leaves or anything restarts. */
  const reached = (state: string) => expect.poll(status, { timeout: 60_000 }).toBe(state);

  await test.step("signs in and applies", async () => {
    await applicant.signIn();
    await between();
    await applicant.start(asked(journey));
    await between();
    await page.goto(`/${locale}/applications/${applicant.id}/personal`);
    await journey.fillTheForm();
    await between();
    await page.goto(`/${locale}/applications/${applicant.id}/check`);
    await journey.submit();
    expect(await status()).toBe("SUBMITTED");
  });
  await between();

  await test.step("the pre-reviewer returns it with two reasons", async () => {
    await desks.visit("PRE_REVIEWER", locale, async (officer) => {
      await officer.claim(applicant.serial);
      if (!holder) await officer.viewPdf(officer.t("documents.slots.RELATIONSHIP_PROOF.short"), 2, 2);
      await officer.returnItems([["address", "incomplete"], paper]);
      await officer.expectSaid(officer.t("officerReview.done.return", { serial: applicant.serial }));
    });
    expect(await status()).toBe("RETURNED");
  });
  await between();

  await test.step("the applicant corrects just those items and resubmits", async () => {
    await applicant.supplement({ address: "南山区蛇口街道演示花园3栋1204室" }, [paper[0]]);
    expect(await status()).toBe("SUBMITTED");
  });
  await between();

  await test.step("the pre-reviewer passes it, with an interview where the type knows one", async () => {
    await desks.visit("PRE_REVIEWER", locale, async (officer) => {
      await officer.claim(applicant.serial);
      const toInterview = officer.page.getByRole("checkbox", {
        name: officer.t("officerReview.decide.interview"),
      });
      if (interview) await toInterview.check();
      else await expect(toInterview).toHaveCount(0);
      await officer.press("officerReview.decide.pass");
      await officer.expectSaid(officer.t("officerReview.done.pass", { serial: applicant.serial }));
    });
  });
  await between();

  const visit = await test.step("the applicant books a visit", () => journey.book());
  // The earliest place may be too near to be given up again.
  await journey.told("booked", "bookedForGood");
  await between();
  await journey.moveTo(visit.date, visit.start);

  await test.step("reception gives a ticket", async () => {
    await desks.visit("RECEPTION", locale, async (officer) => {
      await officer.goto("reception");
      await officer.page.getByLabel(officer.t("hall.checkIn.number")).fill(applicant.serial);
      await officer.page
        .locator("form", { has: officer.page.getByLabel(officer.t("hall.checkIn.number")) })
        .getByRole("button", { name: officer.t("hall.checkIn.confirm"), exact: true })
        .click();
      await reached("CHECKED_IN");
      await officer.expectSaid(new RegExp(`^${ticketLetter}\\d{3}$`));
    });
  });
  await between();

  await test.step("the interviewer calls and passes, where the type knows an interview", async () => {
    if (!interview) return;
    await desks.visit("INTERVIEWER", locale, async (officer) => {
      await officer.callFor("interview", applicant.serial, "hall.interview.begin");
      await officer.decide("hall.interview.pass", async () => {
        await officer.page
          .getByLabel(officer.t("hall.interview.record"))
          .filter({ visible: true })
          .fill("已核对婚姻关系，回答一致。");
        await officer.click("hall.interview.passConfirm");
      });
      await officer.expectSaid(officer.t("hall.interview.done.pass", { serial: applicant.serial }));
    });
  });
  await between();

  await test.step("the window checks the originals and accepts", async () => {
    await desks.visit("WINDOW", locale, async (officer) => {
      await officer.callFor("counter", applicant.serial, "hall.counter.begin");
      const boxes = await officer.page.locator('input[name^="check."]').all();
      for (const box of boxes) await box.check();
      await officer.click("hall.window.accept", { done: boxes.length, all: boxes.length });
      await officer.expectSaid(officer.t("hall.window.acceptedTitle", { number: "" }).trim());
      const receipt = await officer.page.request.get(`/api/documents/${applicant.id}/receipt.pdf`);
      expect(receipt.headers()["content-type"]).toContain("application/pdf");
    });
    await journey.told("accepted");
  });
  await between();

  await test.step("an approver who has not touched it approves", async () => {
    await desks.visit("APPROVER", locale, async (officer) => {
      await officer.goto("decisions");
      await officer.page
        .getByRole("row", { name: new RegExp(applicant.serial) })
        .getByRole("link")
        .last()
        .click();
      await officer.decide("decisions.decide.approve", () =>
        officer.click("decisions.decide.approveConfirm"),
      );
      await officer.expectSaid(officer.t("decisions.done.approve", { serial: applicant.serial }));
    });
  });
  await between();

  await test.step("production makes the permit", async () => {
    await desks.visit("PRODUCTION", locale, async (officer) => {
      await officer.goto("production");
      await officer.rowButton(applicant.serial, "production.start");
      await reached("PRODUCING");
      await officer.rowButton(applicant.serial, "production.produced");
      await reached("READY");
    });
    await journey.told("ready");
  });
  await between();

  await test.step("the window hands it over", async () => {
    await desks.visit("WINDOW", locale, async (officer) => {
      await officer.find(applicant.serial);
      await officer.page.getByRole("checkbox", { name: officer.t("hall.counter.receiptShown") }).check();
      await officer.click("hall.counter.collect");
      await reached("COLLECTED");
      await officer.expectSaid(officer.t("hall.counter.collected", { serial: applicant.serial }));
    });
  });

  await test.step("the applicant sees the whole way and has every message", async () => {
    expect(await status()).toBe("COLLECTED");
    await page.goto(`/${locale}/applications/${applicant.id}`);
    await expect(page.getByText(say(locale, "states.labels.COLLECTED")).first()).toBeVisible();
    // The preliminary review's own are held back for the seconds in which it may be taken back.
    for (const name of ["returned", "passed", "collected"]) await journey.told(name);
  });
};
