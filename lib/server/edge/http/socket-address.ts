import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { env } from "../../base/env";

export const SOCKET_ADDRESS_HEADER = "x-socket-address";
export const REQUEST_ID_HEADER = "x-request-id";

/** Next keeps an X-Forwarded-For the client wrote, so a limit per address could be walked around. Node announces each
 *  request before anybody reads it: the true address is put in then, over whatever the client sent under that name. */
export const markSocketAddresses = (): void => {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    request.headers[SOCKET_ADDRESS_HEADER] = request.socket.remoteAddress ?? "unknown";
    // A client without a proxy of ours in front does not name its own requests in our log.
    if (env.TRUSTED_PROXIES === 0) delete request.headers[REQUEST_ID_HEADER];
  });
};
