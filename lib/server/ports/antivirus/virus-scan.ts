import "server-only";
import { connect } from "node:net";

export type ScanVerdict = "clean" | "infected" | "unavailable";

const CHUNK = 64 * 1024;

const target = (address: string): { path: string } | { host: string; port: number } => {
  if (address.startsWith("/")) return { path: address };
  const at = address.lastIndexOf(":");
  return { host: address.slice(0, at), port: Number(address.slice(at + 1)) };
};

/** Length-prefixed chunks and a closing zero, as clamd's INSTREAM wants them. */
const streamOf = (bytes: Uint8Array): Buffer => {
  const parts: Buffer[] = [Buffer.from("zINSTREAM\0")];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    parts.push(length, Buffer.from(chunk));
  }
  parts.push(Buffer.alloc(4));
  return Buffer.concat(parts);
};

/** Asks clamd at `host:port` or `/path/of.socket`. Anything but a plain "OK" or "FOUND" is `unavailable`:
 *  the file then stays pending, and nothing pending is ever submitted or served (fail closed). */
export const scanWithClamd = (address: string, bytes: Uint8Array, timeoutMs = 15_000): Promise<ScanVerdict> =>
  new Promise((resolve) => {
    const socket = connect(target(address));
    let answer = "";
    const end = (verdict: ScanVerdict): void => {
      socket.destroy();
      resolve(verdict);
    };
    const judge = (): void => {
      const text = answer.replace(/\0/g, "").trim();
      if (/^stream: OK$/.test(text)) end("clean");
      else end(/^stream: .+ FOUND$/.test(text) ? "infected" : "unavailable");
    };
    socket.setTimeout(timeoutMs, () => end("unavailable"));
    socket.on("error", () => end("unavailable"));
    socket.on("connect", () => socket.write(streamOf(bytes)));
    socket.on("data", (data: Buffer) => {
      answer += data.toString("latin1");
      if (answer.includes("\0") || answer.length > 4096) judge();
    });
    socket.on("end", judge);
  });
