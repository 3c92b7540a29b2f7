import type { z } from "zod";
import type { AllowedActor } from "../actions/run-action";
import type { AskingLimit } from "../asking-limits";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** An answer that is no JSON of ours: bytes, a redirect, nothing at all. */
export interface RawAnswer {
  readonly description: string;
  /** Of its bytes; absent: there are none. */
  readonly mimes?: readonly string[];
}

/** What a handler may answer when it goes well: status → the schema of its JSON, or what else it is. */
export type Answers = Readonly<Record<number, z.ZodType | RawAnswer>>;

/** What a route's method is called with and answers; the request is judged, the answer typed and openapi.json made of it. */
export interface Operation {
  readonly method: Method;
  /** One English sentence or two for openapi.json. */
  readonly summary: string;
  readonly actor: AllowedActor;
  /** Of the demo only: in production it is answered as if there were none, before anything of it is read. */
  readonly demo?: boolean;
  /** Asked by a page by itself: it shows nobody at work, so the session rests on. */
  readonly unattended?: boolean;
  /** How often one may ask; counted before anything of the request is read. */
  readonly limit?: AskingLimit;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly headers?: z.ZodType;
  readonly body?: z.ZodType;
  /** A multipart body, which `run` reads with receiveUpload. */
  readonly form?: z.ZodType;
  readonly answers: Answers;
  /** Somebody else's handler: its errors are no problem+json. */
  readonly foreign?: boolean;
}

export interface RouteContext {
  readonly params: Promise<Record<string, string | string[] | undefined>>;
}

interface Described {
  readonly operation: Operation;
}

/** A route's method as the list of routes knows it. */
export type DescribedHandler = ((...call: never[]) => Promise<Response>) & Described;

/** Lets a route's method carry its own description. */
export const describedBy = <F extends (...call: never[]) => Promise<Response>>(
  operation: Operation,
  handle: F,
): F & Described => Object.assign(handle, { operation });

/** What a schema is given, with nothing in it that would have to be writable. */
type Given<T> = T extends Date
  ? Date
  : T extends readonly (infer Item)[]
    ? readonly Given<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Given<T[Key]> }
      : T;

interface JsonReply<Status, Body> {
  readonly status: Status;
  readonly body: Body;
  readonly headers?: Readonly<Record<string, string>>;
}

/** JSON with a status of its own. */
export const reply = <const Status extends number, Body>(
  status: Status,
  body: Body,
  headers?: Readonly<Record<string, string>>,
): JsonReply<Status, Body> => ({ status, body, ...(headers ? { headers } : {}) });

/** Every Reply as the handler passes it on. */
export type AnyReply = JsonReply<number, unknown> | Response;

type StatusOf<R extends Answers> = keyof R & number;

/** An answer with its status: JSON that fits the schema declared for it, or a response of another kind. */
export type Reply<R extends Answers> = {
  [Status in StatusOf<R>]: R[Status] extends z.ZodType
    ? JsonReply<Status, Given<z.input<R[Status]>>>
    : Response;
}[StatusOf<R>];

/** What a good result must hold to be answered as the JSON of status 200. */
export type GoodData<R extends Answers> = R extends { readonly 200: infer Schema extends z.ZodType }
  ? Given<z.input<Schema>>
  : never;
