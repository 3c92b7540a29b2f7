import { readReaderPart, serveReaderPart } from "@/lib/server/edge/parts/reader-parts";

test.each([
  "worker.min.js",
  "tesseract-core-lstm.wasm.js",
  "tesseract-core-simd-lstm.wasm.js",
  "tesseract-core-relaxedsimd-lstm.wasm.js",
  "eng.traineddata.gz",
])("the installed reader has %s, which may compile itself and ask nobody but us", async (name) => {
  const part = await readReaderPart(name);
  if (part.kind !== "ok") throw new Error(`${name}: ${part.kind}`);
  const answer = serveReaderPart(part.data);
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(100_000);
  const policy = answer.headers.get("content-security-policy");
  expect(policy).toContain("'wasm-unsafe-eval'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toMatch(/https?:|\*|'unsafe-eval'/);
});

test.each([
  "package.json",
  "../package.json",
  "tesseract-core.wasm.js",
  "worker.min.js/..",
  "eng.traineddata",
  "",
])("%s is not found", async (name) => {
  expect(await readReaderPart(name)).toMatchObject({ kind: "refused", code: "notFound" });
});
