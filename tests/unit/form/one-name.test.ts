import { fieldsOf } from "@/lib/domain/form/form";
import { printedForm } from "@/lib/domain/form/printed";
import { currentForm } from "@/lib/domain/types/known-types";
import englishPaper from "@/messages/en/pdf.json";
import { readSource, sourceFiles } from "@/tests/support/source-files";

const form = currentForm("FIRST");
const fields = fieldsOf(form);

test("what the paper prints unchanged bears the name of its question", () => {
  const itself = Object.fromEntries(fields.map((name) => [name, name]));
  const printed = Object.entries(printedForm(form, { ...itself, filedBy: "RELATIVE" }));
  const unchanged = printed.filter(([, value]) => fields.some((name) => name === value));

  expect(unchanged.length).toBeGreaterThan(10);
  expect(unchanged.filter(([name, value]) => name !== value)).toEqual([]);
});

/** Words that once stood for a question beside its own name. */
const SECOND_NAMES = /(?<!user-)\b(change)?(company|agent)(Name|Phone|Signature)?\b(?=["']?[:\]}.,)]| as )/i;

test("an employer is no company and a filer no agent, in the code and among the keys of the paper", () => {
  const code = sourceFiles("app", "components", "lib").filter((path) => /\.tsx?$/.test(path));
  const named = code.filter((path) =>
    readSource(path)
      .split("\n")
      .some((line) => !/^\s*(\/?\*|\/\/)/.test(line) && SECOND_NAMES.test(line)),
  );

  expect(named).toEqual([]);
  expect(Object.keys(englishPaper).filter((key) => /company|agent|phone/i.test(key))).toEqual([]);
});
