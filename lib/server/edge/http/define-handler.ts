import "server-only";
import type { z } from "zod";
import { type Refused, refused, type Result } from "@/lib/domain/result";
import { type ActorFor, type AllowedActor, refusalFor, refusalOfFailure } from "../actions/run-action";
import { PUBLIC } from "@/lib/domain/actors";
import { sessionIdOfRequest } from "../auth/session-cookie";
import { actorOfSession } from "../auth/sessions";
import { log } from "../../base/log";
import { judgeInput } from "./judge-input";
import { problemOfCrash, problemOfInvalid, problemOfRefusal } from "./problem";
import { problemWords } from "./problem-words";
import { readJson } from "./read-body";
import { factsOf, type RequestFacts } from "./request-facts";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export interface HandlerContext<A extends AllowedActor> extends RequestFacts {
  readonly actor: ActorFor<A>;
  readonly params: Readonly<Record<string, string>>;
  readonly request: Request;
}

export interface HandlerDefinition<A extends AllowedActor, B, Q, T> {
  readonly method: Method;
  readonly actor: A;
  /** A strict schema for a JSON body; without one the body is left to `run` (an upload) or there is none. */
  readonly body?: z.ZodType<B>;
  /** A strict schema over the query's texts. */
  readonly query?: z.ZodType<Q>;
  readonly run: (input: { body: B; query: Q }, context: HandlerContext<A>) => Promise<Result<T> | Response>;
  /** How a good result is answered; without it, as JSON with status 200. */
  readonly map?: (data: T, context: HandlerContext<A>) => Response;
  /** Turns a refusal into another answer than problem+json (a redirect back to a form without script). */
  readonly onRefused?: (refusal: Refused, context: HandlerContext<A>) => Response | undefined;
}

interface RouteContext {
  readonly params: Promise<Record<string, string | string[] | undefined>>;
}

const isMutation = (method: Method): boolean => method !== "GET";

const paramsOf = async (context: RouteContext | undefined): Promise<Record<string, string>> => {
  const params = (await context?.params) ?? {};
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join("/") : (value ?? ""),
    ]),
  );
};

const actorOf = async (request: Request) => {
  const sessionId = await sessionIdOfRequest(request);
  return (sessionId && (await actorOfSession(sessionId))) || PUBLIC;
};

const asResult = async (request: Request, schema: z.ZodType<unknown> | undefined) => {
  if (!schema) return undefined;
  const read = await readJson(request);
  return read.kind === "ok" ? judgeInput(schema, read.data) : read;
};

const answer = async <A extends AllowedActor, B, Q, T>(
  definition: HandlerDefinition<A, B, Q, T>,
  request: Request,
  route: RouteContext | undefined,
  facts: RequestFacts,
): Promise<Response> => {
  const words = problemWords(facts.locale);
  const refuse = (refusal: Refused) => problemOfRefusal(refusal, words, facts.requestId);
  if (isMutation(definition.method) && !facts.sameOrigin) return refuse(refused("crossSite"));
  const actor = await actorOf(request);
  const notAllowed = refusalFor(definition.actor, actor);
  if (notAllowed) return refuse(notAllowed);
  const query =
    definition.query && judgeInput(definition.query, Object.fromEntries(new URL(request.url).searchParams));
  if (query?.kind === "refused") return refuse(query);
  if (query?.kind === "invalid") return problemOfInvalid(query, words, facts.requestId);
  const body = await asResult(request, definition.body);
  if (body?.kind === "refused") return refuse(body);
  if (body?.kind === "invalid") return problemOfInvalid(body, words, facts.requestId);
  const context = { ...facts, actor: actor as ActorFor<A>, params: await paramsOf(route), request };
  const result = await definition.run({ body: body?.data as B, query: query?.data as Q }, context);
  if (result instanceof Response) return result;
  if (result.kind === "refused") return definition.onRefused?.(result, context) ?? refuse(result);
  if (result.kind === "invalid") return problemOfInvalid(result, words, facts.requestId);
  return definition.map?.(result.data, context) ?? Response.json(result.data);
};

const withHeaders = (response: Response, facts: RequestFacts): Response => {
  const headers = new Headers(response.headers);
  headers.set("x-request-id", facts.requestId);
  if (!headers.has("cache-control")) headers.set("cache-control", "private, no-store");
  if (!headers.has("content-security-policy"))
    headers.set("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
};

/** The only way to make a route handler's method: origin, actor, strict query and body, one use-case, and errors as
 *  problem+json with a closed code. Nothing of an answer may be stored by others. */
export const defineHandler =
  <const A extends AllowedActor, B = undefined, Q = undefined, T = unknown>(
    definition: HandlerDefinition<A, B, Q, T>,
  ) =>
  async (request: Request, route?: RouteContext): Promise<Response> => {
    const facts = factsOf(request.headers);
    const began = performance.now();
    let response: Response;
    try {
      response = await answer(definition, request, route, facts);
    } catch (error) {
      const refusal = refusalOfFailure(error);
      const words = problemWords(facts.locale);
      if (!refusal) log.error({ requestId: facts.requestId, err: error }, "a handler failed");
      response = refusal
        ? problemOfRefusal(refusal, words, facts.requestId)
        : problemOfCrash(words, facts.requestId);
    }
    const path = new URL(request.url).pathname;
    const ms = Math.round(performance.now() - began);
    log.info(
      { requestId: facts.requestId, method: definition.method, path, status: response.status, ms },
      "request",
    );
    return withHeaders(response, facts);
  };
