import type { RefusalArguments, RefusalCode, RefusalData } from "./refusals";

export interface Ok<T> {
  readonly kind: "ok";
  readonly data: T;
}

/** What was typed cannot be taken: field → code of messages/<locale>/validation.json. */
export interface Invalid {
  readonly kind: "invalid";
  readonly fields: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, string>>;
}

/** The act is understood and not allowed; `data` fills the message of the code. `values` tell the page what was kept all
 *  the same: the form's new `version`, so that the next press is not stale. */
export interface Refused {
  readonly kind: "refused";
  readonly code: RefusalCode;
  readonly data?: RefusalData;
  readonly values?: Readonly<Record<string, string>>;
}

/** Every use-case answers one of these three; everything else throws. */
export type Result<T> = Ok<T> | Invalid | Refused;

export const ok = <T>(data: T): Ok<T> => ({ kind: "ok", data });

export const invalid = (
  fields: Readonly<Record<string, string>>,
  values?: Readonly<Record<string, string>>,
): Invalid => ({ kind: "invalid", fields, ...(values ? { values } : {}) });

export const refused = <C extends RefusalCode>(code: C, ...[data]: RefusalArguments<C>): Refused => ({
  kind: "refused",
  code,
  ...(data ? { data } : {}),
});

/** What is made of a good result; every other one stays what it is. */
export const whenOk = <T, U>(result: Result<T>, then: (data: T) => U): U | Invalid | Refused =>
  result.kind === "ok" ? then(result.data) : result;
