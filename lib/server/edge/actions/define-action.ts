import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ActionState } from "@/lib/domain/action-state";
import { currentActor } from "../auth/actor";
import { paths } from "@/lib/paths";
import { isPlainPost } from "../http/leave-page";
import { factsOf, localeOf, PATH_HEADER } from "../http/request-facts";
import { forgetPost, keepPost } from "./kept-post";
import { log } from "../../base/log";
import { type ActionDefinition, type AllowedActor, runAction } from "./run-action";

export type { ActionState } from "@/lib/domain/action-state";

/** A page that asks who one is cannot be drawn for nobody: what was typed is kept, and the page is come back to. */
const signInAgain = async (
  allowed: AllowedActor,
  form: string,
  values: Readonly<Record<string, string>>,
): Promise<string> => {
  const given = await headers();
  const kept = (await keepPost(form, values)) ? "1" : "0";
  const next = given.get(PATH_HEADER) ?? undefined;
  const login = typeof allowed === "object" ? paths.officerLogin(next, kept) : paths.login(next, kept);
  return `/${localeOf(given)}${login}`;
};

/** The only way to make a server action: same origin, a known actor, a strict schema, one use-case, three answers.
 *  It is given to useActionState and works as a plain form post too. */
export const defineAction =
  <const A extends AllowedActor, I, T>(definition: ActionDefinition<A, I, T>) =>
  async (_previous: ActionState, form: FormData): Promise<ActionState> => {
    const facts = factsOf(await headers());
    const began = performance.now();
    const { state, goTo, form: mark } = await runAction(definition, facts, currentActor, form);
    if (state.status !== "refused" || state.code !== "notSignedIn") await forgetPost();
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
    if (goTo !== undefined) redirect(`/${facts.locale}${goTo}`);
    if (state.status === "refused" && state.code === "notSignedIn" && (await isPlainPost()))
      redirect(await signInAgain(definition.actor, mark, state.values));
    return state;
  };
