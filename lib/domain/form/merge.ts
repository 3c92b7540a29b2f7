import type { DraftAnswers, Field } from "../questions/registry";

interface Sides {
  /** What the page held when it last agreed with the server. */
  readonly was: DraftAnswers;
  readonly typed: DraftAnswers;
  /** What is stored by now. */
  readonly stored: DraftAnswers;
}

interface Merged {
  readonly answers: DraftAnswers;
  /** Those of them the page does not know yet. */
  readonly elsewhere: DraftAnswers;
}

/** What was typed here put together with what was saved elsewhere meanwhile (another device, or this very tab before it
 *  was loaded anew). Undefined where both changed the same answer, each to something else.
 *  @param sides answers as they are judged (`asJudged`); a missing one is an empty one */
export const mergeAnswers = (names: readonly Field[], { was, typed, stored }: Sides): Merged | undefined => {
  const [answers, elsewhere]: [DraftAnswers, DraftAnswers] = [{}, {}];
  for (const name of names) {
    const [before, here, there] = [was[name] ?? "", typed[name] ?? "", stored[name] ?? ""];
    if (here !== before && there !== before && here !== there) return undefined;
    answers[name] = here === before ? there : here;
    if (answers[name] !== here) elsewhere[name] = answers[name];
  }
  return { answers, elsewhere };
};
