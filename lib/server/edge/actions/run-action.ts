import "server-only";
import type { z } from "zod";
import { type ActionState, MOST_BODY_BYTES } from "@/lib/domain/action-state";
import { isLocale, type Locale } from "@/lib/domain/locales";
import type { OfficerRole } from "@/lib/domain/vocabulary";
import type { RefusalCode } from "@/lib/domain/refusals";
import { type Refused, refused, type Result } from "@/lib/domain/result";
import { UnreadableCase } from "@/lib/domain/unreadable-case";
import {
  type Actor,
  type ApplicantActor,
  hasRole,
  type OfficerActor,
  type PublicActor,
} from "@/lib/domain/actors";
import { isDatabaseAway, isDatabaseBusy, isDatabaseFull } from "../../db/failures";
import { type AskingLimit, countAsked } from "../asking-limits";
import type { RequestFacts } from "../http/request-facts";
import { judgeInput } from "../http/judge-input";
import { log } from "../../base/log";
import { StorageFailure, type StorageTrouble } from "../../ports/storage/failure";
import { readForm } from "./form-entries";

/** Who may act: anybody, a signed-in applicant, anybody signed in, or officers with one of the roles ([]: any officer). */
export type AllowedActor = "public" | "applicant" | "signedIn" | readonly OfficerRole[];

export type ActorFor<A extends AllowedActor> = A extends "public"
  ? ApplicantActor | OfficerActor | PublicActor
  : A extends "applicant"
    ? ApplicantActor
    : A extends "signedIn"
      ? ApplicantActor | OfficerActor
      : OfficerActor;

interface ActionContext<A extends AllowedActor> extends RequestFacts {
  readonly actor: ActorFor<A>;
}

export interface ActionDefinition<A extends AllowedActor, I, T> {
  readonly actor: A;
  /** How often one may ask, by form and API together. */
  readonly limit?: AskingLimit;
  /** Nothing but what was typed is kept where no button of the form was pressed: a switch of the language runs it. */
  readonly keeps?: true;
  /** A zod strictObject over texts; messages are codes of validation.json. */
  readonly schema: z.ZodType<I>;
  readonly run: (input: I, context: ActionContext<A>) => Promise<Result<T>>;
  /** Where to go when it went well: a path without its locale; undefined stays. */
  readonly onOk?: (data: T, context: ActionContext<A>) => string | undefined;
}

export interface ActionOutcome {
  readonly state: ActionState;
  /** A path without its locale. */
  readonly goTo?: string;
  /** Which form of its page was posted. */
  readonly form: string;
  /** In which language the page was asked for with what was typed. */
  readonly language?: Locale;
}

/** Why this actor may not even begin; permission on the record itself is the use-case's. */
export const refusalFor = (allowed: AllowedActor, actor: Actor): Refused | undefined => {
  if (allowed === "public") return undefined;
  if (actor.kind === "public") return refused("notSignedIn");
  if (allowed === "signedIn") return undefined;
  if (allowed === "applicant") return actor.kind === "applicant" ? undefined : refused("notAllowed");
  return actor.kind === "officer" && hasRole(actor, allowed) ? undefined : refused("notAllowed");
};

const REFUSAL_OF_TROUBLE = {
  away: "serviceAway",
  full: "storageFull",
  tampered: "documentDamaged",
  lost: "documentDamaged",
} as const satisfies Readonly<Record<StorageTrouble, RefusalCode>>;

/** A failure of the database or the storage, or a case nobody can read, as a refusal that keeps what was typed; undefined
 *  for every other failure. What was tampered with is said so and stays as it is. */
export const refusalOfFailure = (error: unknown): Refused | undefined => {
  if (error instanceof StorageFailure) {
    log.error({ err: error, trouble: error.trouble }, "the storage failed");
    return refused(REFUSAL_OF_TROUBLE[error.trouble]);
  }
  if (error instanceof UnreadableCase) {
    log.error({ err: error }, "a case cannot be read");
    return refused("caseUnreadable");
  }
  if (isDatabaseFull(error)) {
    log.error({ err: error }, "the database has no room left");
    return refused("storageFull");
  }
  if (isDatabaseAway(error)) return refused("serviceAway");
  return isDatabaseBusy(error) ? refused("busy") : undefined;
};

/** What was typed, and nothing said of it. */
const asTyped = (values: Readonly<Record<string, string>>): ActionState => ({
  status: "invalid",
  fields: {},
  values,
});

/** One post of one form: origin, actor, input, use-case, answer. */
export const runAction = async <A extends AllowedActor, I, T>(
  definition: ActionDefinition<A, I, T>,
  facts: RequestFacts,
  findActor: () => Promise<ApplicantActor | OfficerActor | PublicActor>,
  form: FormData,
): Promise<ActionOutcome> => {
  const { entries, values, form: mark, language: asked, bytes, hasFile } = readForm(form);
  const language = isLocale(asked) ? { language: asked } : {};
  const refuse = ({ code, data, values: kept }: Refused): ActionOutcome => ({
    state: { status: "refused", code, ...(data ? { data } : {}), values: { ...values, ...kept } },
    form: mark,
    ...language,
  });
  if (!facts.sameOrigin) return refuse(refused("crossSite"));
  if (bytes > MOST_BODY_BYTES) return refuse(refused("bodyTooLarge"));
  if (hasFile) return refuse(refused("badRequest"));
  if (language.language && !definition.keeps) return { state: asTyped(values), form: mark, ...language };
  try {
    const actor = await findActor();
    const notAllowed = refusalFor(definition.actor, actor);
    if (notAllowed) return refuse(notAllowed);
    const tooMany = definition.limit && (await countAsked(definition.limit, actor, facts.address));
    if (tooMany) return refuse(tooMany);
    const input = judgeInput(definition.schema, entries);
    if (input.kind === "refused") return refuse(input);
    if (input.kind === "invalid")
      return { state: { status: "invalid", fields: input.fields, values }, form: mark, ...language };
    const context = { ...facts, actor: actor as ActorFor<A> };
    const result = await definition.run(input.data, context);
    if (result.kind === "refused") return refuse(result);
    if (result.kind === "invalid")
      return {
        state: { status: "invalid", fields: result.fields, values: { ...values, ...result.values } },
        form: mark,
        ...language,
      };
    const goTo = definition.onOk?.(result.data, context);
    return {
      state: { status: "ok", data: result.data },
      form: mark,
      ...language,
      ...(goTo === undefined ? {} : { goTo }),
    };
  } catch (error) {
    const refusal = refusalOfFailure(error);
    if (!refusal) throw error;
    log.warn({ requestId: facts.requestId, refusal: refusal.code }, "an action failed and was refused");
    return refuse(refusal);
  }
};
