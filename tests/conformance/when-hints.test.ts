import { formView } from "@/components/forms/field-views";
import { fieldsOf } from "@/lib/domain/form/form";
import { LOCALES } from "@/lib/domain/locales";
import { APPLICATION_TYPES, currentForm } from "@/lib/domain/types/known-types";
import { messagesOf } from "@/lib/server/base/messages";
import { speak } from "../support/words-of-pages";

type Pages = typeof import("../support/words-of-pages");
jest.mock("next-intl/server", () => jest.requireActual<Pages>("../support/words-of-pages").serverWords);

/** What a page without script says of when a question is to be answered, by question. */
const hintsOf = async (type: (typeof APPLICATION_TYPES)[number]) => {
  const form = currentForm(type);
  const { groups } = await formView(form, fieldsOf(form));
  const fields = groups.flatMap((group) => group.fields);
  return new Map(fields.flatMap(({ name, whenHint }) => (whenHint ? [[name, whenHint]] : [])));
};

test.each(LOCALES)("in %s no question says when it is asked by a value nobody sees", async (locale) => {
  speak(locale);
  const said = (await Promise.all(APPLICATION_TYPES.map(hintsOf))).flatMap((hints) => [...hints.values()]);
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter((hint) => /\byes\b|[A-Z]{3,}_|undefined|[{}]/.test(hint))).toEqual([]);
});

test.each(LOCALES)("in %s what either of two boxes asks for names both", async (locale) => {
  speak(locale);
  const { fields } = messagesOf(locale);
  const hints = await hintsOf("RENEWAL");
  expect(hints.get("changedOn")).toContain(fields.changedPassport.label);
  expect(hints.get("changedOn")).toContain(fields.changedName.label);
  expect(hints.get("formerPassportNo")).not.toContain(fields.changedName.label);
});
