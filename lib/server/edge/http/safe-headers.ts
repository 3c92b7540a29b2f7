import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";

/** The headers of every answer this process gives, whoever makes it: pages, handlers, static files, redirects, 404, 405
 *  and what Next answers before any of our code. An answer that has its own keeps it. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(self), microphone=(), geolocation=(), payment=(), usb=()",
  "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  // Pages and handlers have stricter ones; this is for files and for errors without a page. A worker lives by the policy
  // of its own file, and the viewer's decodes pictures in WebAssembly.
  "Content-Security-Policy":
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
};

/** A redirect to the host the request named loses the host: whoever sent the request chose that name, and no link of ours
 *  leads to where a stranger wrote. Another site's address stays. */
const leadHome = (response: ServerResponse, host: string | undefined): void => {
  const location = response.getHeader("location");
  if (typeof location !== "string" || !URL.canParse(location)) return;
  const to = new URL(location);
  if (to.host === host?.toLowerCase()) response.setHeader("location", `${to.pathname}${to.search}${to.hash}`);
};

const addTo = (response: ServerResponse): void => {
  for (const [name, value] of Object.entries(SAFE_HEADERS))
    if (!response.hasHeader(name)) response.setHeader(name, value);
};

/** Adds them as an answer's head is written, the last moment at which it is known what it says itself. */
export const sendSafeHeaders = (): void => {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => ServerResponse;
    response.writeHead = ((...head: unknown[]) => {
      if (!response.headersSent) {
        addTo(response);
        leadHome(response, request.headers.host);
      }
      return writeHead(...head);
    }) as ServerResponse["writeHead"];
  });
};
