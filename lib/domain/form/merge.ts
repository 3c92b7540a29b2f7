type Texts<Name extends string> = Readonly<Partial<Record<Name, string>>>;

interface Sides<Name extends string> {
  /** What the page held when it last agreed with the server. */
  readonly was: Texts<Name>;
  readonly typed: Texts<Name>;
  /** What is stored by now. */
  readonly stored: Texts<Name>;
}

interface Merged<Name extends string> {
  readonly answers: Texts<Name>;
  /** Those of them the page does not know yet. */
  readonly elsewhere: Texts<Name>;
}

/** What was typed here put together with what was saved elsewhere meanwhile (another device, or this very tab before it
 *  was loaded anew). Undefined where both changed the same answer, each to something else.
 *  @param sides answers as they are judged (`asJudged`); a missing one is an empty one */
export const mergeAnswers = <Name extends string>(
  names: readonly Name[],
  { was, typed, stored }: Sides<Name>,
): Merged<Name> | undefined => {
  const [answers, elsewhere]: [Partial<Record<Name, string>>, Partial<Record<Name, string>>] = [{}, {}];
  for (const name of names) {
    const [before, here, there] = [was[name] ?? "", typed[name] ?? "", stored[name] ?? ""];
    if (here !== before && there !== before && here !== there) return undefined;
    answers[name] = here === before ? there : here;
    if (answers[name] !== here) elsewhere[name] = answers[name];
  }
  return { answers, elsewhere };
};
