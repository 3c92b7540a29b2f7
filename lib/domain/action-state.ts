import type { RefusalCode, RefusalData } from "./refusals";

/** The largest body of a request without files (quality.md: 64 KB). */
export const MOST_BODY_BYTES = 64 * 1024;

/** Signs of an answer that is kept while it is typed: far more than any question takes, which says so by its own message. */
export const MOST_TYPED = 2000;

/** What a form's action tells the page; `values` are the texts typed, so that nothing typed is lost. */
export type ActionState =
  | { readonly status: "idle" }
  | { readonly status: "ok"; readonly data?: unknown }
  | {
      readonly status: "invalid";
      readonly fields: Readonly<Record<string, string>>;
      readonly values: Readonly<Record<string, string>>;
    }
  | {
      readonly status: "refused";
      readonly code: RefusalCode;
      readonly data?: RefusalData;
      readonly values: Readonly<Record<string, string>>;
    };

/** What a good answer says when the page to go to must be asked for by the browser itself: its path with the locale. */
export interface PageToLoad {
  readonly load: string;
}

/** The page an answer asks the browser to load, if it does. */
export const pageToLoad = (state: ActionState): string | undefined => {
  if (state.status !== "ok" || typeof state.data !== "object" || state.data === null) return undefined;
  const { load } = state.data as Partial<PageToLoad>;
  return typeof load === "string" ? load : undefined;
};

/** The state a form begins with. */
export const IDLE: ActionState = { status: "idle" };

/** The post of a form that could not be answered because the session was gone, or that only asked for another language;
 *  see lib/server/edge/actions/kept-post.ts. */
export interface KeptPost {
  /** The page it stood on, with its locale. */
  readonly path: string;
  /** Which of its forms. */
  readonly form: string;
  /** Nothing failed: the page was asked for in this language. */
  readonly switched?: true;
  readonly values: Readonly<Record<string, string>>;
}
