import type { RefusalCode } from "../refusals";

/** Why files were not taken: one reason, and every file it holds for by the name its sender knows. */
export interface FilesRefused {
  readonly code: RefusalCode;
  readonly data: Readonly<Record<string, string | number>>;
  readonly names: readonly string[];
}

/** What was measured about a photo holds for that photo only. */
const isSameReason = (one: { readonly code: string }, other: { readonly code: string }): boolean =>
  one.code === other.code && one.code !== "photoRules";

/** One refusal more among those before it: told once a reason, with the names of all its files. */
export const withRefused = <T extends { readonly code: string; readonly names: readonly string[] }>(
  before: readonly T[],
  next: T,
): T[] =>
  before.some((one) => isSameReason(one, next))
    ? before.map((one) => (isSameReason(one, next) ? { ...one, names: [...one.names, ...next.names] } : one))
    : [...before, next];
