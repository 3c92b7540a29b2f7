import { createServer, get, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { SAFE_HEADERS, sendSafeHeaders } from "@/lib/server/edge/http/safe-headers";

let server: Server;
const ask = (path: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);

beforeAll(async () => {
  sendSafeHeaders();
  server = createServer((request, response) => {
    if (request.url === "/own") response.setHeader("X-Frame-Options", "SAMEORIGIN").end("a file");
    else if (request.url === "/moved") response.writeHead(307, { Location: "/zh" }).end();
    else if (request.url === "/home")
      response.setHeader("Location", `http://${request.headers.host}/zh/home?a=1`).writeHead(307).end();
    else if (request.url === "/out")
      response.setHeader("Location", "https://elsewhere.example/x").writeHead(307).end();
    else if (request.url === "/wrong") response.writeHead(405).end();
    else response.end("a script");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
});
afterAll(() => server.close());

it.each(["/static.js", "/moved", "/wrong"])("stand on every answer, whoever makes it (%s)", async (path) => {
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
    redirect: "manual",
  });
  for (const [name, value] of Object.entries(SAFE_HEADERS))
    expect([name, answer.headers.get(name)]).toEqual([name, value]);
});

it("lead nobody to the host a request made up, and leave another site's address alone", async () => {
  const { port } = server.address() as AddressInfo;
  const locationOf = (path: string) =>
    new Promise((settle) => {
      const headers = { host: "evil.example" };
      get({ port, host: "127.0.0.1", path, headers }, (answer) => settle(answer.headers.location));
    });
  expect(await locationOf("/home")).toBe("/zh/home?a=1");
  expect(await locationOf("/out")).toBe("https://elsewhere.example/x");
});

it("leave an answer its own", async () => {
  expect((await ask("/own")).headers.get("x-frame-options")).toBe("SAMEORIGIN");
});
