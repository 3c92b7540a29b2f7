import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { scanWithClamd } from "@/lib/server/ports/antivirus/virus-scan";
import { EICAR, clamdDouble } from "@/tests/support/doubles/clamd";

test("clean bytes are clean and the test virus is found, also behind a long file", async () => {
  const clamd = await clamdDouble();
  expect(await scanWithClamd(clamd.address, Buffer.alloc(200_000, 1))).toBe("clean");
  expect(await scanWithClamd(clamd.address, Buffer.from(EICAR))).toBe("infected");
  expect(await scanWithClamd(clamd.address, Buffer.concat([Buffer.alloc(300_000), Buffer.from(EICAR)]))).toBe(
    "infected",
  );
  await clamd.close();
});

test("a scanner that is away, silent or talks nonsense never makes a file clean", async () => {
  expect(await scanWithClamd("127.0.0.1:1", Buffer.from("x"))).toBe("unavailable");
  expect(await scanWithClamd("/nowhere/clamd.socket", Buffer.from("x"))).toBe("unavailable");
  for (const answer of [undefined, "stream: OK OK\0", "INSTREAM size limit exceeded. ERROR\0", ""]) {
    const server = createServer((socket) => {
      socket.on("error", () => socket.destroy());
      socket.on("close", () => socket.destroy());
      socket.resume();
      if (answer !== undefined) socket.end(answer);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    expect(await scanWithClamd(`127.0.0.1:${port}`, Buffer.from("x"), 300)).toBe("unavailable");
    server.close();
  }
});
