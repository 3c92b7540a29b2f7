import { readSource, sourceFiles } from "@/tests/support/source-files";

/** Tailwind's own colours are switched off (app/globals.css): a class that names one of them colours nothing, and a drawing
 *  without a fill is black. */
const PALETTE =
  /\b(?:bg|text|border|fill|stroke|ring|outline|from|to|via)-(?:white|black|(?:slate|gray|zinc|neutral|stone|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose)-\d{2,3})\b/;

test("no class names a colour the theme does not have", () => {
  const files = sourceFiles("app", "components");
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((path) => PALETTE.test(readSource(path)))).toEqual([]);
});
