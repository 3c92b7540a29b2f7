import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReviewActions, ReviewBar } from "@/components/rooms/review/ReviewBar";
import { PRE_REJECT_REASONS } from "@/lib/domain/review/refusal-grounds";
import { byLocale, LOCALES } from "@/lib/domain/locales";
import { languageName } from "@/lib/i18n/language-name";
import { besideAnItem } from "../support/case";
import { atDesk, explain, explanation, told, wordsIn } from "../support/desk";
import { axeFindings, type Locale, messagesOf } from "../support/render";
import type { TakenBack } from "@/lib/domain/case/take-back";
import { answering, invalidating, refusing, unasked } from "../support/server";

const PROOF_NAMES = { zh: "关系证明", en: "Proof of relationship" };
const PREVIEW = byLocale((locale) => ({
  messages: { wizard: messagesOf(locale).wizard },
  type: messagesOf(locale).vocabulary.types.FIRST,
}));

const show = (
  locale: Locale,
  actions: Partial<ReviewActions>,
  interviewDefault?: boolean,
  takenBack?: TakenBack,
) =>
  atDesk(
    locale,
    besideAnItem(
      "return",
      <ReviewBar
        actions={{ pass: unasked, giveBack: unasked, reject: unasked, release: unasked, ...actions }}
        applicationId="application-1"
        version={7}
        serial="44030026112300001"
        preview={{ words: PREVIEW, dueOn: "2026-12-27" }}
        interviewDefault={interviewDefault}
        takenBack={takenBack}
        heldSince="09:12"
      />,
    ),
  );
const button = (name: string) =>
  screen.getAllByRole("button", { name: new RegExp(`^${name}`), hidden: true })[0] as HTMLElement;
const press = (name: string) => userEvent.click(button(name));
const ref = { applicationId: "application-1", version: "7" };

describe.each(["zh", "en"] as const)("the pre-reviewer's decision (%s)", (locale) => {
  test("what was taken back stands in its form again", async () => {
    const { posted, action } = answering();
    const note = { zh: "见签证页。", en: "See the visa page." };
    const taken = { items: [], reason: "notEligible", note, interviewRequired: false };
    const { say } = show(locale, { reject: action }, true, taken);
    expect(screen.getByRole("checkbox", { name: say("officerReview.decide.interview") })).not.toBeChecked();
    await press(say("officerReview.decide.rejectConfirm"));
    expect(posted).toEqual([{ ...ref, reason: "notEligible", "note.zh": note.zh, "note.en": note.en }]);
  });

  test("passes with the interview that is proposed, or without it", async () => {
    const { posted, action } = answering();
    const { say, container } = show(locale, { pass: action }, true);
    expect(screen.getByText(say("officerReview.decide.held", { since: "09:12" }))).toBeVisible();
    const interview = screen.getByRole("checkbox", { name: say("officerReview.decide.interview") });
    expect(interview).toBeChecked();
    await press(say("officerReview.decide.pass"));
    await userEvent.click(interview);
    await press(say("officerReview.decide.pass"));
    expect(posted).toEqual([{ ...ref, interviewRequired: "yes" }, ref]);
    expect(await axeFindings(container)).toEqual([]);
  });

  test("a type without an interview does not ask for one", () => {
    const { say } = show(locale, {});
    expect(screen.queryByRole("checkbox", { name: say("officerReview.decide.interview") })).toBeNull();
  });

  test("returning nothing is refused in words until an item is chosen", async () => {
    const { posted, action } = answering(invalidating({ items: "required" }));
    const { say } = show(locale, { giveBack: action });
    await press(say("officerReview.decide.return", { count: 0 }));
    expect(await told()).toContain(say("officer.refusals.unanswered.body"));
    await userEvent.selectOptions(
      screen.getByRole("combobox", { name: /关系证明/, hidden: true }),
      "unreadable",
    );
    expect(screen.queryByRole("alert")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: /1/ }));
    expect(posted[1]).toMatchObject({ ...ref, "reason.RELATIONSHIP_PROOF": "unreadable" });
  });

  test("what the applicant's phone will show is seen in every language before it is sent", async () => {
    const { say, container } = show(locale, {});
    const open = say("officerReview.preview.open");
    expect(screen.queryByText(open)).toBeNull();
    await userEvent.selectOptions(
      screen.getByRole("combobox", { name: /关系证明/, hidden: true }),
      "unreadable",
    );
    await userEvent.click(screen.getByText(open));
    for (const language of LOCALES) {
      const name = languageName(language, locale);
      await userEvent.click(screen.getByRole("button", { name, pressed: language === LOCALES[0] }));
      const phone = container.querySelector<HTMLElement>("figure [inert]");
      const theirs = wordsIn(language);
      expect(phone).toHaveTextContent(theirs("wizard.supplement.resubmit.lead"));
      expect(phone).toHaveTextContent(theirs("wizard.supplement.count", { count: 1, open: 1 }));
      // The sentence as it was written when the item was ticked.
      expect(phone).toHaveTextContent(`${PROOF_NAMES[language]} unreadable`);
    }
    expect(await axeFindings(container)).toEqual([]);
  });

  test("an item that could not be taken is named until it is changed", async () => {
    const { action } = answering(invalidating({ "text.en.RELATIONSHIP_PROOF": "tooLong" }));
    const { say } = show(locale, { giveBack: action });
    const reason = screen.getByRole("combobox", { name: /关系证明/, hidden: true });
    await userEvent.selectOptions(reason, "unreadable");
    await userEvent.click(screen.getByRole("button", { name: /1/ }));
    const alert = within(await screen.findByRole("alert"));
    const label = locale === "zh" ? "关系证明" : "Proof of relationship";
    expect(
      alert.getByRole("link", {
        name: say("officerReview.returnErrors.tooLong", {
          label,
          language: languageName("en", locale),
          max: 300,
        }),
      }),
    ).toHaveAttribute("href", "#row-RELATIONSHIP_PROOF");
    await userEvent.selectOptions(reason, "wrongDocument");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("not passing needs a reason and words for the applicant; what was written stays", async () => {
    const words = { zh: "不属于家属", en: "Not family" };
    const typed = { reason: "", "note.zh": words.zh, "note.en": words.en };
    const { posted, action } = answering(
      invalidating({ reason: "required" }, typed),
      refusing("notClaimed", {}, typed),
    );
    const { say } = show(locale, { reject: action });
    const reason = screen.getByLabelText(say("officerReview.decide.rejectReason"));
    expect(within(reason).getAllByRole("option", { hidden: true })).toHaveLength(
      PRE_REJECT_REASONS.length + 1,
    );
    await explain(locale, words);
    await press(say("officerReview.decide.rejectConfirm"));
    expect(await told()).toContain(say("officer.fieldErrors.required"));
    expect(reason).toBeInvalid();
    await userEvent.selectOptions(reason, "notEligible");
    expect(reason).toBeValid();
    await press(say("officerReview.decide.rejectConfirm"));
    expect(await told()).toContain(say("officer.refusals.notClaimed.title"));
    for (const language of LOCALES) expect(explanation(locale, language)).toHaveValue(words[language]);
    expect(posted[1]).toEqual({ ...ref, ...typed, reason: "notEligible" });
  });

  test("a case is released with the version that was seen", async () => {
    const { posted, action } = answering();
    const { say } = show(locale, { release: action });
    await press(say("officerReview.decide.release"));
    expect(posted).toEqual([ref]);
  });
});

test("p leads to passing and t to returning, but not while one writes", async () => {
  const { say } = show("zh", {});
  await userEvent.keyboard("p");
  expect(button(say("officerReview.decide.pass"))).toHaveFocus();
  await userEvent.keyboard("t");
  expect(button(say("officerReview.decide.return", { count: 0 }))).toHaveFocus();
  await userEvent.keyboard("n");
  expect(
    screen.getByRole("button", { name: new RegExp(say("officerReview.decide.passAndNext")) }),
  ).toHaveFocus();
  const note = explanation("zh", "zh");
  await userEvent.type(note, "pt");
  expect(note).toHaveFocus();
});
