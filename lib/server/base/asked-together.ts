import "server-only";

const underWay = new Map<string, Promise<unknown>>();

/**
 * Asks once for all who ask the same while the answer is on its way; nothing is kept after it. For what is no person's own,
 * where a rush would ask the same hundreds of times at once.
 * @param question names what is asked and everything the answer depends on but the moment
 */
export const askedTogether = <T>(question: string, ask: () => Promise<T>): Promise<T> => {
  const known = underWay.get(question) as Promise<T> | undefined;
  if (known) return known;
  const answer = ask().finally(() => underWay.delete(question));
  underWay.set(question, answer);
  return answer;
};
