import { screen } from "@testing-library/react";
import { createTranslator } from "next-intl";
import type { ReactElement } from "react";
import userEvent from "@testing-library/user-event";
import { type ByLocale, LOCALES } from "@/lib/domain/locales";
import { languageName } from "@/lib/i18n/language-name";
import { isKey } from "@/lib/i18n/known-key";
import { type Locale, messagesOf, renderIn } from "./render";
import { withRouter } from "./router";

/** The product's own words in a language: a test says which sentence, not how it is put today. */
export const wordsIn = (locale: Locale) => {
  const t = createTranslator({ locale, messages: messagesOf(locale), timeZone: "Asia/Shanghai" });
  return (key: string, facts: Record<string, string | number> = {}): string =>
    isKey(t, key) ? t(key, facts) : key;
};

/** Renders with router and words, as a desk's page does; `asked` is what the router was told. */
export const atDesk = (locale: Locale, element: ReactElement) => {
  const router = withRouter(element);
  return { asked: router.asked, say: wordsIn(locale), ...renderIn(locale, router.element) };
};

/** Every alert on the page as one text; fails when a key or an empty placeholder is read out. */
export const told = async (): Promise<string> => {
  const alerts = await screen.findAllByRole("alert");
  const text = alerts.map(({ textContent }) => textContent).join("\n");
  expect(text).not.toMatch(/[{}]|\b(errors|officer|refusals)\.\w|undefined/);
  return text;
};

/** The field for what the applicant is told in a language, where the page is in `locale`. */
export const explanation = (locale: Locale, language: Locale): HTMLElement =>
  screen.getByLabelText(
    wordsIn(locale)("officer.explanation.words", { language: languageName(language, locale) }),
  );

/** Writes what the applicant is told in place of what stands there. */
export const explain = async (locale: Locale, words: ByLocale<string>): Promise<void> => {
  for (const language of LOCALES) {
    await userEvent.clear(explanation(locale, language));
    await userEvent.type(explanation(locale, language), words[language]);
  }
};

/** The alert in which something is said. */
export const lineOf = (label: string, why: string, locale: Locale): string =>
  wordsIn(locale)("officer.form.line", { label, why });
