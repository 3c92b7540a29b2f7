import sharp from "sharp";
import { inspectDocument, inspectPhoto } from "@/lib/server/ports/uploads/inspect";
import {
  aPdf,
  aPdfWithAction,
  aPdfWithAttachment,
  aPdfWithScript,
  anEncryptedPdf,
} from "@/tests/support/files/papers";
import { aGoodPhoto, aHugePng, aPicture } from "@/tests/support/files/pictures";

const refusalOf = async (buffer: Buffer): Promise<string> => {
  const result = await inspectDocument(buffer);
  return result.kind === "refused" ? result.code : result.kind;
};

describe("a document page", () => {
  test("is turned upright and loses what the camera wrote into it", async () => {
    const sideways = await sharp(await aPicture({ width: 300, height: 200 }))
      .withExif({ IFD0: { Make: "Phone of KIM MINJI" }, IFD3: { GPSLatitude: "22/1 32/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const result = await inspectDocument(sideways);
    if (result.kind !== "ok") throw new Error(result.code);
    expect([result.width, result.height]).toEqual([200, 300]);
    const meta = await sharp(result.buffer).metadata();
    expect(meta.exif).toBeUndefined();
    expect(meta.orientation).toBeUndefined();
  });
  test("is known by its content, whatever it is called", async () => {
    expect(await refusalOf(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"))).toBe(
      "fileType",
    );
    expect(await refusalOf(Buffer.from("MZ this is a program"))).toBe("fileType");
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic0000mif1heic")]);
    expect(await inspectDocument(heic)).toMatchObject({ code: "fileHeic" });
  });
  test("that posed as a picture and something else is stored as the picture alone", async () => {
    const polyglot = Buffer.concat([await aPicture(), Buffer.from("PK\u0003\u0004 evil zip")]);
    const result = await inspectDocument(polyglot);
    if (result.kind !== "ok") throw new Error(result.code);
    expect(result.buffer.includes("evil zip")).toBe(false);
  });
  test("cut off in the middle is refused, JPEG, PNG and PDF alike", async () => {
    const jpeg = await aPicture();
    const png = await sharp(jpeg).png().toBuffer();
    for (const whole of [jpeg, png, await aPdf(3)])
      expect(await refusalOf(whole.subarray(0, Math.floor(whole.length * 0.6)))).toBe("fileTruncated");
  });
  test("of 16,000 × 16,000 pixels is refused before it is decoded", async () => {
    const result = await inspectDocument(aHugePng(16_000));
    expect(result).toMatchObject({ code: "filePixels", data: { width: 16_000, height: 16_000 } });
  });
  test("larger than 8 MB, or empty, is refused", async () => {
    expect(await refusalOf(Buffer.alloc(8 * 1024 * 1024 + 1))).toBe("fileTooLarge");
    expect(await refusalOf(Buffer.alloc(0))).toBe("fileTruncated");
  });
});

describe("a PDF", () => {
  test("is kept byte for byte and its pages are counted", async () => {
    const paper = await aPdf(30);
    expect(await inspectDocument(paper)).toMatchObject({
      kind: "ok",
      pages: 30,
      mime: "application/pdf",
      buffer: paper,
    });
  });
  test("of 31 pages is refused", async () => {
    expect(await inspectDocument(await aPdf(31))).toMatchObject({ code: "filePages", data: { pages: 31 } });
  });
  test("with a script, also a hidden one, or an attachment is refused", async () => {
    expect(await refusalOf(await aPdfWithScript())).toBe("fileActiveContent");
    expect(await refusalOf(await aPdfWithScript(true))).toBe("fileActiveContent");
    expect(await refusalOf(await aPdfWithAttachment())).toBe("fileActiveContent");
  });
  test.each([
    ["an address on the web", { S: "URI" }, "Link", "A"],
    ["another document", { S: "GoToR" }, "Link", "A"],
    ["a program", { S: "Launch" }, "Link", "A"],
    ["a form that is sent", { S: "SubmitForm" }, "Widget", "AA"],
    ["a kind that is not invented yet", { S: "Teleport" }, "Link", "PA"],
    ["a film", { S: "GoTo" }, "Movie", "A"],
    ["a screen", { S: "GoTo" }, "Screen", "A"],
  ])("that leads to %s is refused", async (_, action, subtype, under) => {
    expect(await refusalOf(await aPdfWithAction(action, subtype, under))).toBe("fileActiveContent");
  });
  test("with steps between its own pages and notes written on them is taken", async () => {
    for (const subtype of ["Link", "Highlight", "FreeText", "Widget"])
      expect((await inspectDocument(await aPdfWithAction({ S: "GoTo" }, subtype))).kind).toBe("ok");
  });
  test("that has a second document behind its end is refused", async () => {
    expect(await refusalOf(Buffer.concat([await aPdf(), await aPdf(2)]))).toBe("fileTruncated");
  });
  test.each([
    ["a password", "1234"],
    ["limits on its use only", ""],
  ])("that is encrypted, with %s, is refused as such, in either way of writing it", async (_, password) => {
    for (const streams of [true, false])
      expect(await refusalOf(await anEncryptedPdf(password, streams))).toBe("fileEncrypted");
  });
  test("with another file hung on to its end, or put before it, is refused", async () => {
    const paper = await aPdf();
    expect(await refusalOf(Buffer.concat([paper, Buffer.from("PK\u0003\u0004 evil zip")]))).toBe(
      "fileTruncated",
    );
    expect(await refusalOf(Buffer.concat([Buffer.from("GIF89a;"), paper]))).toBe("fileType");
  });
});

describe("the photo", () => {
  test("that keeps the guide's rules is taken without a warning and stays within 120k", async () => {
    const result = await inspectPhoto(await aGoodPhoto());
    if (result.kind !== "ok") throw new Error(result.code);
    expect(result.warnings).toEqual([]);
    expect(result.buffer.length).toBeLessThanOrEqual(120 * 1024);
    expect((await sharp(result.buffer).metadata()).exif).toBeUndefined();
  });
  test("on a white background is taken with a warning", async () => {
    expect(await inspectPhoto(await aPicture({ background: "#ffffff", noise: 40 }))).toMatchObject({
      kind: "ok",
      warnings: ["blueBackground"],
    });
  });
  test("of 353 pixels' width is refused with what was measured", async () => {
    const result = await inspectPhoto(await aPicture({ width: 353, height: 472 }));
    expect(result).toMatchObject({ code: "photoRules", data: { rules: "pixels", width: 353, height: 472 } });
  });
  test("below 20k or above 120k is refused", async () => {
    const light = await aPicture({ noise: 0, quality: 40 });
    const heavy = await aPicture({ width: 1600, height: 2100, noise: 60, quality: 95 });
    expect(light.length).toBeLessThan(20 * 1024);
    expect(heavy.length).toBeGreaterThan(120 * 1024);
    expect(await inspectPhoto(light)).toMatchObject({ code: "photoRules", data: { rules: "bytes" } });
    expect(await inspectPhoto(heavy)).toMatchObject({ code: "photoRules", data: { rules: "bytes" } });
  });
  test("that is no JPEG is refused as such", async () => {
    const png = await sharp(await aGoodPhoto())
      .png()
      .toBuffer();
    expect(await inspectPhoto(png)).toMatchObject({ code: "fileType", data: { found: "PNG" } });
    expect(await inspectPhoto(await aPdf())).toMatchObject({ code: "fileType", data: { found: "PDF" } });
  });
});
