import { unzipSync, strFromU8 } from "fflate";
import { type ZipEntry, zipStream } from "@/lib/server/edge/http/zip-stream";

const AT = new Date("2026-11-27T00:00:00Z");
const entry = (name: string, packed = false): ZipEntry => ({
  name,
  bytes: Buffer.from(`of ${name}`),
  packed,
});

async function* entriesOf(asked: string[], names: readonly string[]): AsyncGenerator<ZipEntry> {
  for (const name of names) {
    asked.push(name);
    yield entry(name, name.endsWith(".pdf"));
  }
}

test("every entry comes out as it went in, stored or packed", async () => {
  const onEnd = jest.fn();
  const stream = zipStream(entriesOf([], ["a.txt", "b/c.pdf"]), { at: AT, onEnd });
  const files = unzipSync(new Uint8Array(await new Response(stream).arrayBuffer()));
  expect(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
    ["a.txt", "of a.txt"],
    ["b/c.pdf", "of b/c.pdf"],
  ]);
  expect(onEnd).toHaveBeenCalledTimes(1);
});

test("an entry is fetched when it is read and not before; what is given up fetches no more", async () => {
  const asked: string[] = [];
  const onEnd = jest.fn();
  const reader = zipStream(entriesOf(asked, ["a", "b", "c"]), { at: AT, onEnd }).getReader();
  expect(asked).toEqual([]);
  await reader.read();
  expect(asked).toEqual(["a"]);
  await reader.cancel();
  expect(asked).toEqual(["a"]);
  expect(onEnd).toHaveBeenCalledTimes(1);
});

test("a broken entry breaks the whole: nobody takes half a zip for a whole one", async () => {
  const onEnd = jest.fn();
  async function* broken(): AsyncGenerator<ZipEntry> {
    yield entry("a");
    throw new Error("gone");
  }
  await expect(new Response(zipStream(broken(), { at: AT, onEnd })).arrayBuffer()).rejects.toThrow();
  expect(onEnd).toHaveBeenCalledTimes(1);
});

test.each([0, 1])("a reader who takes nothing more after %i readings is taken for gone", async (readings) => {
  jest.useFakeTimers();
  const onEnd = jest.fn();
  const stream = zipStream(entriesOf([], ["a", "b"]), { at: AT, onEnd, idleMs: 1000 });
  const reader = stream.getReader();
  for (let reading = 0; reading < readings; reading += 1) await reader.read();
  jest.advanceTimersByTime(1001);
  expect(onEnd).toHaveBeenCalledTimes(1);
  await expect(reader.read()).rejects.toThrow();
  jest.useRealTimers();
});
