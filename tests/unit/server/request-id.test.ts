import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { requestIdOf } from "@/lib/server/edge/http/request-facts";
import { markSocketAddresses } from "@/lib/server/edge/http/socket-address";

const settings = { TRUSTED_PROXIES: 0 };
jest.mock("@/lib/server/base/env", () => ({
  get env() {
    return settings;
  },
}));

beforeAll(markSocketAddresses);
afterEach(() => (settings.TRUSTED_PROXIES = 0));

/** What a server takes for the id of a request that came with this one. */
const idTaken = async (given: string): Promise<string> => {
  const server = createServer((request: IncomingMessage, answer) => {
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as const);
    answer.end(requestIdOf(new Headers(Object.fromEntries(headers))));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: { "x-request-id": given } });
  const id = await answer.text();
  await new Promise((closed) => server.close(closed));
  return id;
};

const OURS = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

test("a client that comes without a proxy of ours does not name its own request", async () => {
  const id = await idTaken("client-gave-this");
  expect(id).toMatch(OURS);
  expect(await idTaken("client-gave-this")).not.toBe(id);
});

test("a proxy of ours names the request, in the form an id has; anything else is ours", async () => {
  settings.TRUSTED_PROXIES = 1;
  expect(await idTaken("proxy-gave-0001")).toBe("proxy-gave-0001");
  for (const other of ["short", "x".repeat(65), "has spaces 12345", '{"level":60,"msg":"forged"}'])
    expect(await idTaken(other)).toMatch(OURS);
});
