import "server-only";

/** Errors raised before a single byte of the request left: repeating it cannot do anything twice. */
const NOT_SENT = [
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
];

export type OutsideAnswer =
  | { readonly kind: "answer"; readonly status: number; readonly headers: Headers; readonly body: Buffer }
  | { readonly kind: "notSent"; readonly detail: string }
  | { readonly kind: "unknown"; readonly detail: string };

const fieldOf = (value: unknown, name: "code" | "cause" | "name"): unknown =>
  typeof value === "object" && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : undefined;

/** Not by `instanceof`: fetch's errors may come from another realm. */
const codeOf = (error: unknown): string => {
  const cause = fieldOf(error, "cause");
  return String(fieldOf(cause, "code") ?? fieldOf(error, "code") ?? fieldOf(error, "name") ?? "unknown");
};

export interface OutsideRequest {
  readonly method: "GET" | "PUT" | "POST" | "DELETE";
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array;
  /** Whole exchange, in milliseconds. */
  readonly timeoutMs: number;
}

/** One HTTP request to a service outside; never throws for network reasons and never follows a redirect
 *  (a signed request must not wander). */
export const askOutside = async (url: string, request: OutsideRequest): Promise<OutsideAnswer> => {
  try {
    const response = await fetch(url, {
      method: request.method,
      headers: request.headers,
      body: request.body as BodyInit | undefined,
      redirect: "manual",
      cache: "no-store",
      signal: AbortSignal.timeout(request.timeoutMs),
    });
    const { status, headers } = response;
    return { kind: "answer", status, headers, body: Buffer.from(await response.arrayBuffer()) };
  } catch (error) {
    const code = codeOf(error);
    return NOT_SENT.includes(code) ? { kind: "notSent", detail: code } : { kind: "unknown", detail: code };
  }
};

/** The JSON in an answer's body; undefined when it is none. */
export const jsonOf = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
};
