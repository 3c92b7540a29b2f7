import "server-only";
import type { z } from "zod";
import { type Invalid, type Ok, ok, type Refused, refused } from "@/lib/domain/result";
import { type ActorFor, type AllowedActor, refusalFor, refusalOfFailure } from "../actions/run-action";
import { PUBLIC } from "@/lib/domain/actors";
import { countAsked } from "../asking-limits";
import { sessionIdOfRequest } from "../auth/session-cookie";
import { actorOfSession } from "../auth/sessions";
import { isDemo } from "../../base/env";
import { log } from "../../base/log";
import { judgeInput } from "./judge-input";
import {
  type Answers,
  type AnyReply,
  describedBy,
  type GoodData,
  type Method,
  type Operation,
  type Reply,
  type RouteContext,
} from "./operation";
import { problemOfCrash, problemOfInvalid, problemOfRefusal } from "./problem";
import { problemWords } from "./problem-words";
import { readJson } from "./read-body";
import { tellsNoOrigin } from "./origin";
import { factsOfRequest, type RequestFacts } from "./request-facts";

interface HandlerContext<A extends AllowedActor, P> extends RequestFacts {
  readonly actor: ActorFor<A>;
  /** Of the address; what its schema does not know is an address that is not there. */
  readonly params: P;
  readonly request: Request;
}

interface HandlerInput<B, Q, H> {
  readonly body: B;
  readonly query: Q;
  readonly headers: H;
}

export interface HandlerDefinition<A extends AllowedActor, B, Q, P, H, R extends Answers> extends Operation {
  readonly actor: A;
  readonly params?: z.ZodType<P>;
  /** A strict schema over the query's texts; without one any query is a bad request. */
  readonly query?: z.ZodType<Q>;
  /** A schema over the headers that count, their names in small letters; one at fault is a bad request. */
  readonly headers?: z.ZodType<H>;
  /** A strict schema for a JSON body; without one the body is left to `run` (an upload) or there is none. */
  readonly body?: z.ZodType<B>;
  readonly answers: R;
  /** A good result is answered as JSON with status 200; a Reply says its own status. */
  readonly run: (
    input: HandlerInput<B, Q, H>,
    context: HandlerContext<A, P>,
  ) => Promise<Ok<GoodData<NoInfer<R>>> | Invalid | Refused | Reply<NoInfer<R>>>;
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

const actorOf = async (request: Request, attended: boolean) => {
  const sessionId = sessionIdOfRequest(request);
  return (sessionId && (await actorOfSession(sessionId, attended))) || PUBLIC;
};

/** The words of our addresses, small numbers and ids of rows: what else somebody writes into a path is not logged. */
const OF_OUR_ADDRESSES = /^(?:|[a-z][a-z.-]{0,40}|\d{1,3}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

const pathForLog = (path: string): string =>
  path
    .split("/")
    .map((part) => (OF_OUR_ADDRESSES.test(part) ? part : "*"))
    .join("/");

/** Where a handler has no query, none may be sent; what is sent twice under one name is a list. */
const queryOf = (request: Request, schema: z.ZodType<unknown> | undefined) => {
  const { searchParams } = new URL(request.url);
  const sent = Object.fromEntries(
    [...searchParams.keys()].map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? "")];
    }),
  );
  if (schema) return judgeInput(schema, sent);
  return Object.keys(sent).length === 0 ? ok(undefined) : refused("badRequest");
};

const bodyOf = async (request: Request, schema: z.ZodType<unknown> | undefined) => {
  if (!schema) return undefined;
  const read = await readJson(request);
  return read.kind === "ok" ? judgeInput(schema, read.data) : read;
};

const answer = async <A extends AllowedActor, B, Q, P, H, R extends Answers>(
  definition: HandlerDefinition<A, B, Q, P, H, R>,
  request: Request,
  route: RouteContext | undefined,
  facts: RequestFacts,
): Promise<Response> => {
  const words = problemWords(facts.locale);
  const refuse = (refusal: Refused) => problemOfRefusal(refusal, words, facts.requestId);
  // The demo's own tools (clock, inbox) look at no cookie and may be called from a terminal.
  const isTool = definition.demo && tellsNoOrigin(request.headers);
  if (isMutation(definition.method) && !facts.sameOrigin && !isTool) return refuse(refused("crossSite"));
  if (definition.demo && !isDemo()) return refuse(refused("notFound"));
  const actor = await actorOf(request, !definition.unattended);
  const notAllowed = refusalFor(definition.actor, actor);
  if (notAllowed) return refuse(notAllowed);
  const tooMany = definition.limit && (await countAsked(definition.limit, actor, facts.address));
  if (tooMany) return refuse(tooMany);
  const params = definition.params?.safeParse(await paramsOf(route));
  if (params?.success === false) return refuse(refused("notFound"));
  const query = queryOf(request, definition.query);
  if (query.kind === "refused") return refuse(query);
  if (query.kind === "invalid") return problemOfInvalid(query, words, facts.requestId);
  const body = await bodyOf(request, definition.body);
  if (body?.kind === "refused") return refuse(body);
  if (body?.kind === "invalid") return problemOfInvalid(body, words, facts.requestId);
  const headers = definition.headers?.safeParse(Object.fromEntries(request.headers));
  if (headers?.success === false) return refuse(refused("badRequest"));
  const input = { body: body?.data as B, query: query.data as Q, headers: headers?.data as H };
  const context = { ...facts, actor: actor as ActorFor<A>, params: params?.data as P, request };
  const result: Ok<unknown> | Invalid | Refused | AnyReply = await definition.run(input, context);
  if (result instanceof Response) return result;
  if (!("kind" in result))
    return Response.json(result.body, { status: result.status, headers: result.headers });
  if (result.kind === "refused") return refuse(result);
  if (result.kind === "invalid") return problemOfInvalid(result, words, facts.requestId);
  return Response.json(result.data);
};

/** Written into the answer itself: one made anew would read its body through a second stream. */
const withHeaders = (response: Response, facts: RequestFacts): Response => {
  const { headers } = response;
  headers.set("x-request-id", facts.requestId);
  if (!headers.has("cache-control")) headers.set("cache-control", "private, no-store");
  if (!headers.has("content-security-policy"))
    headers.set("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
  return response;
};

/** The only way to make a route handler's method: origin, actor, strict query and body, one use-case, and errors as
 *  problem+json with a closed code. Nothing of an answer may be stored by others. The schemas that judge the request and
 *  type the answers are its description too. */
export const defineHandler = <
  const A extends AllowedActor,
  const R extends Answers,
  B = undefined,
  Q = undefined,
  P = undefined,
  H = undefined,
>(
  definition: HandlerDefinition<A, B, Q, P, H, R>,
) => {
  const handle = async (request: Request, route?: RouteContext): Promise<Response> => {
    const facts = factsOfRequest(request.headers);
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
    const path = pathForLog(new URL(request.url).pathname);
    const ms = Math.round(performance.now() - began);
    log.info(
      { requestId: facts.requestId, method: definition.method, path, status: response.status, ms },
      "request",
    );
    return withHeaders(response, facts);
  };
  return describedBy(definition, handle);
};
