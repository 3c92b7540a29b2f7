import { readPdfPart, servePdfPart } from "@/lib/server/edge/parts/pdf-parts";

test.each([
  ["cMapUrl", "UniGB-UCS2-H.bcmap"],
  ["cMapUrl", "GBK-EUC-H.bcmap"],
  ["standardFontDataUrl", "FoxitSymbol.pfb"],
  ["standardFontDataUrl", "LiberationSans-Bold.ttf"],
  ["wasmUrl", "jbig2.wasm"],
  ["wasmUrl", "openjpeg.wasm"],
])("the installed reader has the %s %s", async (kind, name) => {
  const part = await readPdfPart(kind, name);
  if (part.kind !== "ok") throw new Error(`${name}: ${part.kind}`);
  const answer = servePdfPart(part.data);
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(300);
  expect(answer.headers.get("cache-control")).toContain("immutable");
});

test.each([
  ["cMapUrl", "Nowhere-H.bcmap"],
  ["cMapUrl", "LICENSE"],
  ["cMapUrl", "../package.json"],
  ["cMapUrl", "..\\wasm\\jbig2.wasm"],
  ["cMapUrl", "../wasm/jbig2.wasm"],
  ["wasmUrl", "openjpeg_nowasm_fallback.js"],
  ["build", "pdf.mjs"],
  ["__proto__", "jbig2.wasm"],
  ["constructor", "jbig2.wasm"],
])("%s %s is not found", async (kind, name) => {
  expect(await readPdfPart(kind, name)).toMatchObject({ kind: "refused", code: "notFound" });
});
