import "server-only";
import { subscribe } from "node:diagnostics_channel";
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { headers } from "next/headers";

/** Names the answer a page is drawn for. Written over whatever the client sent under that name. */
const ANSWER_HEADER = "x-answer";

// On globalThis: the start and the pages are bundled apart and share one process's memory.
const shared = globalThis as typeof globalThis & { openAnswers?: Map<string, ServerResponse> };
const open = (shared.openAnswers ??= new Map<string, ServerResponse>());

/** Keeps each answer within reach of the page that is drawn for it, until it is over. */
export const keepAnswers = (): void => {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const id = randomUUID();
    request.headers[ANSWER_HEADER] = id;
    open.set(id, response);
    response.once("close", () => open.delete(id));
  });
};

/** The status with which the page being drawn is answered. Next's own `notFound()` throws instead, and sends an empty
 *  page that only a script fills: an error boundary does nothing while a page is drawn on the server. */
export const answerWith = async (status: number): Promise<void> => {
  const response = open.get((await headers()).get(ANSWER_HEADER) ?? "");
  if (response && !response.headersSent) response.statusCode = status;
};
