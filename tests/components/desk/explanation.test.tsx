import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { DeskForm } from "@/components/desk/kit/DeskForm";
import { ClosingSentencesProvider, Explanation } from "@/components/desk/kit/Explanation";
import { byLocale, LOCALES } from "@/lib/domain/locales";
import { languageName } from "@/lib/i18n/language-name";
import { atDesk, explanation, wordsIn } from "../support/desk";
import { axeFindings, messagesOf } from "../support/render";
import { answering } from "../support/server";

const sentences = {
  notEligible: { zh: "条件是：", en: "The condition is:" },
  falsePapers: { zh: "材料是：", en: "The paper is:" },
};

test.each(["zh", "en"] as const)(
  "an explanation begins by itself in every language with the reason, and what was written stays (%s)",
  async (locale) => {
    const { posted, action } = answering();
    const { container } = atDesk(
      locale,
      <ClosingSentencesProvider sentences={sentences}>
        <DeskForm action={action}>
          <Explanation
            ends="PRE_REJECTED"
            name="reason"
            id="end"
            label="Why"
            options={Object.keys(sentences).map((value) => ({ value, label: value }))}
          />
          <button type="submit">End</button>
        </DeskForm>
      </ClosingSentencesProvider>,
    );
    const reason = screen.getByLabelText("Why");
    await userEvent.selectOptions(reason, "notEligible");
    for (const language of LOCALES)
      expect(explanation(locale, language)).toHaveValue(sentences.notEligible[language]);
    await userEvent.type(explanation(locale, "zh"), "签证种类");
    await userEvent.selectOptions(reason, "falsePapers");
    await userEvent.click(screen.getByRole("button", { name: "End" }));
    expect(posted).toEqual([
      { reason: "falsePapers", "note.zh": "条件是：签证种类", "note.en": "The paper is:" },
    ]);
    expect(await axeFindings(container)).toEqual([]);
  },
);

test.each(["zh", "en"] as const)(
  "what the applicant will read about the end is seen in every language before it is decided (%s)",
  async (locale) => {
    const page = byLocale((language) => {
      const { application, review } = messagesOf(language);
      return { application, review, states: {} };
    });
    const { say, container } = atDesk(
      locale,
      <ClosingSentencesProvider sentences={sentences} page={page}>
        <DeskForm action={answering().action}>
          <Explanation
            ends="PRE_REJECTED"
            name="reason"
            id="end"
            label="Why"
            options={Object.keys(sentences).map((value) => ({ value, label: value }))}
          />
        </DeskForm>
      </ClosingSentencesProvider>,
    );
    const open = say("officerReview.preview.open");
    expect(screen.queryByText(open)).toBeNull();
    await userEvent.selectOptions(screen.getByLabelText("Why"), "notEligible");
    await userEvent.type(explanation(locale, "en"), " a work visa.");
    await userEvent.click(screen.getByText(open));
    for (const language of LOCALES) {
      const name = languageName(language, locale);
      await userEvent.click(screen.getByRole("button", { name, pressed: language === LOCALES[0] }));
      const phone = container.querySelector<HTMLElement>("figure [inert]");
      const theirs = wordsIn(language);
      expect(phone).toHaveTextContent(theirs("application.overview.endReason"));
      expect(phone).toHaveTextContent(theirs("review.preRejectReasons.notEligible"));
      expect(phone).toHaveTextContent(
        language === "en" ? "The condition is: a work visa." : sentences.notEligible.zh,
      );
    }
    expect(await axeFindings(container)).toEqual([]);
  },
);
