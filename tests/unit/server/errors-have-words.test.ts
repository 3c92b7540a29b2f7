import { readFileSync } from "node:fs";
import { REFUSAL_CODES } from "@/lib/domain/refusals";

const words = (locale: string) =>
  JSON.parse(readFileSync(`messages/${locale}/errors.json`, "utf8")) as {
    refusals: Record<string, { title: string; body: string }>;
  };

describe.each(["zh", "en"])("refusals in %s", (locale) => {
  it("say for every code what was wrong and what to do, and nothing for a code that is none", () => {
    const { refusals } = words(locale);
    expect(Object.keys(refusals).sort()).toEqual([...REFUSAL_CODES].sort());
    for (const { title, body } of Object.values(refusals))
      expect([title.length > 0, body.length > 0]).toEqual([true, true]);
  });
});
