import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { localeOf, PLAIN_POST_HEADER } from "./request-facts";
import { notThere } from "./turned-away";

/** Says on the page one is led to that what was just posted was not done; see ClosedStep. */
export const CLOSED = "closed";

/** Whether the page is drawn to answer a form that the browser posted itself. */
export const isPlainPost = async (): Promise<boolean> => (await headers()).has(PLAIN_POST_HEADER);

const marked = (path: string): string => `${path}${path.includes("?") ? "&" : "?"}${CLOSED}=1`;

/** Ends the drawing of a page by going to another one: 303, by which a browser asks for it. Next's own redirect answers
 *  307 there, with which it would post the form to the other page, and be told "Server Action unavailable."
 *  @param path without its locale */
export const goToPage = async (path: string): Promise<never> => {
  const given = await headers();
  try {
    return redirect(`/${localeOf(given)}${path}`);
  } catch (error) {
    const leaving = error as { digest?: string };
    leaving.digest = leaving.digest?.replace(/;307;$/, ";303;");
    throw error;
  }
};

/** A page that cannot be shown any more, because the case has moved on, leads to the one that can; a form that was posted
 *  to it meanwhile is told there that nothing of it was done. */
export const leavePage = async (path: string): Promise<never> =>
  goToPage((await isPlainPost()) ? marked(path) : path);

/** A page of a case one may not see (any more): not found; whoever has just posted a form of it is led to `path`. */
export const notShown = async (path: string): Promise<never> =>
  (await isPlainPost()) ? goToPage(marked(path)) : notThere();
