import { createServer } from "node:net";
import type { AddressInfo } from "node:net";

/** The harmless file every scanner agrees to find (EICAR), put together here so that no scanner objects to this file. */
export const EICAR = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}", "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("");

/** The verdict once the closing chunk of no bytes is there. */
const scanned = (stream: Buffer): string | undefined => {
  const parts: Buffer[] = [];
  for (let at = 0; at + 4 <= stream.length;) {
    const length = stream.readUInt32BE(at);
    if (length === 0)
      return Buffer.concat(parts).includes(EICAR) ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0";
    parts.push(stream.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
};

/** Speaks clamd's zINSTREAM and finds EICAR; on the port `at`, or any. */
export const clamdDouble = async (at = 0): Promise<{ address: string; close: () => Promise<void> }> => {
  const server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on("error", () => socket.destroy());
    socket.on("data", (data: Buffer) => {
      received = Buffer.concat([received, data]);
      const command = received.indexOf(0);
      if (command < 0) return;
      const known = received.subarray(0, command).toString() === "zINSTREAM";
      const verdict = known ? scanned(received.subarray(command + 1)) : "UNKNOWN COMMAND\0";
      if (verdict) socket.end(verdict);
    });
  });
  await new Promise<void>((resolve) => server.listen(at, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
