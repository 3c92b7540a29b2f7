import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ActionState, PageToLoad } from "@/lib/domain/action-state";
import type { Locale } from "@/lib/domain/locales";
import type { RefusalCode } from "@/lib/domain/refusals";
import { refused } from "@/lib/domain/result";
import { currentActor } from "../auth/actor";
import { paths } from "@/lib/paths";
import { DatabaseAway } from "../../db/failures";
import { databaseReachable } from "../../db/reachable";
import { isPlainPost } from "../http/leave-page";
import { factsOfRequest, localeOf, PATH_HEADER } from "../http/request-facts";
import { forgetPost, keepPost } from "./kept-post";
import { log } from "../../base/log";
import { type ActionDefinition, type AllowedActor, runAction } from "./run-action";

export type { ActionState } from "@/lib/domain/action-state";

/** Nothing was answered to the form yet. To forget what was kept of it has the page drawn anew, and a page that cannot be
 *  read takes away what was typed. */
const UNANSWERED: readonly RefusalCode[] = ["notSignedIn", "serviceAway", "busy", "storageFull"];

/** A page that asks who one is cannot be drawn for nobody: what was typed is kept, and the page is come back to. With
 *  script the page stays where it is if what was typed cannot be kept, or the form has no name to get it back by.
 *  @returns where to sign in, with the locale; undefined: nowhere, the form is told */
const signInAgain = async (
  allowed: AllowedActor,
  form: string,
  values: Readonly<Record<string, string>>,
): Promise<string | undefined> => {
  const given = await headers();
  const plain = await isPlainPost();
  if (!plain && form === "") return undefined;
  const kept = (await keepPost(form, values)) ? "1" : "0";
  if (!plain && kept === "0") return undefined;
  const next = given.get(PATH_HEADER) ?? undefined;
  const login = typeof allowed === "object" ? paths.officerLogin(next, kept) : paths.login(next, kept);
  return `/${localeOf(given)}${login}`;
};

/** The same page in another language, with what was typed: stored by the form itself, or kept. What is too long to be kept
 *  stays in its form. */
const inLanguage = async (language: Locale, form: string, state: ActionState): Promise<ActionState> => {
  if ("values" in state && !(await keepPost(form, state.values, language)))
    return { ...refused("bodyTooLarge"), status: "refused", values: state.values };
  const path = (await headers()).get(PATH_HEADER) ?? "/";
  return redirect(`/${language}${path === "/" ? "" : path}`);
};

/** Where one goes after a sign-in that interrupted a form, as a page to be loaded: the one Next would draw with its answer
 *  is drawn without the cookie in which the form is kept, because that belongs to the form's own page. */
const pageToLoad = async (goTo: string): Promise<PageToLoad | undefined> => {
  const [, query = ""] = ((await headers()).get(PATH_HEADER) ?? "").split("?");
  const interrupted = new URLSearchParams(query).get("kept") === "1";
  return interrupted && !(await isPlainPost()) ? { load: goTo } : undefined;
};

/** A database that stands still would let whoever pressed wait for it: they are told, as a page is by the proxy. */
const actorIfReachable = async () => {
  if (!(await databaseReachable())) throw new DatabaseAway();
  return currentActor();
};

/** The only way to make a server action: same origin, a known actor, a strict schema, one use-case, three answers.
 *  It is given to useActionState and works as a plain form post too. */
export const defineAction =
  <const A extends AllowedActor, I, T>(definition: ActionDefinition<A, I, T>) =>
  async (_previous: ActionState, form: FormData): Promise<ActionState> => {
    const facts = factsOfRequest(await headers());
    const began = performance.now();
    const { state, goTo, form: mark, language } = await runAction(definition, facts, actorIfReachable, form);
    if (!language && (state.status !== "refused" || !UNANSWERED.includes(state.code))) await forgetPost();
    const code = state.status === "refused" ? state.code : undefined;
    log.info(
      {
        requestId: facts.requestId,
        status: state.status,
        refusal: code,
        ms: Math.round(performance.now() - began),
      },
      "action",
    );
    if (language) return inLanguage(language, mark, state);
    if (goTo !== undefined) {
      const page = `/${facts.locale}${goTo}`;
      const data = await pageToLoad(page);
      return data ? { status: "ok", data } : redirect(page);
    }
    if (state.status !== "refused" || state.code !== "notSignedIn") return state;
    const signIn = await signInAgain(definition.actor, mark, state.values);
    return signIn === undefined ? state : redirect(signIn);
  };
