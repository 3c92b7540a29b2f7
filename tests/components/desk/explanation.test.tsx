import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { DeskForm } from "@/components/desk/kit/DeskForm";
import { ClosingSentencesProvider, Explanation } from "@/components/desk/kit/Explanation";
import { LOCALES } from "@/lib/domain/locales";
import { atDesk, explanation } from "../support/desk";
import { axeFindings } from "../support/render";
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
