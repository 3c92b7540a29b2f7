/** What a rule stands in that everybody can look up. */
export interface Citation {
  readonly work: "law" | "regulation" | "guide";
  /** Article or paragraph: "30", "3.1". */
  readonly at: string;
}

const WORKS: readonly (readonly [Citation["work"], RegExp])[] = [
  ["law", /EEAL art\. (\d+(?:, \d+)*)/g],
  ["regulation", /Reg\. art\. (\d+)/g],
  ["guide", /Guide §?(\d\.\d+(?:, \d\.\d+)*)/g],
];

/** The articles and paragraphs that the sources of rules name, each once, the law first; what only our own
 *  specification says is nothing to cite. */
export const citationsOf = (sources: readonly string[]): Citation[] =>
  WORKS.flatMap(([work, pattern]) => {
    const at = sources.flatMap((source) =>
      [...source.matchAll(pattern)].flatMap(([, numbers = ""]) => numbers.split(", ")),
    );
    return [...new Set(at)]
      .sort((one, other) => Number(one) - Number(other))
      .map((number) => ({ work, at: number }));
  });
