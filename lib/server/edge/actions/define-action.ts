import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ActionState } from "@/lib/domain/action-state";
import { currentActor } from "../auth/actor";
import { factsOf } from "../http/request-facts";
import { log } from "../../base/log";
import { type ActionDefinition, type AllowedActor, runAction } from "./run-action";

export type { ActionState } from "@/lib/domain/action-state";

/** The only way to make a server action: same origin, a known actor, a strict schema, one use-case, three answers.
 *  It is given to useActionState and works as a plain form post too. */
export const defineAction =
  <const A extends AllowedActor, I, T>(definition: ActionDefinition<A, I, T>) =>
  async (_previous: ActionState, form: FormData): Promise<ActionState> => {
    const facts = factsOf(await headers());
    const began = performance.now();
    const { state, goTo } = await runAction(definition, facts, currentActor, form);
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
    return state;
  };
