import { randomBytes } from "node:crypto";

const key = () => randomBytes(32).toString("base64");
process.env.DATABASE_URL ??= "postgresql://nobody@127.0.0.1:1/none";
process.env.AUTH_SECRET ??= key();
process.env.INDEX_KEY = key();
const [oldKey, newKey] = [key(), key()];

/** The module as a process with these keys loads it. */
const withKeys = async (keys: string) => {
  jest.resetModules();
  process.env.DATA_KEYS = keys;
  return import("@/lib/server/base/crypto");
};

describe("sealed data", () => {
  it("opens under the name it was bound to and under no other", async () => {
    const { seal, openText } = await withKeys(`k1:${oldKey}`);
    const sealed = seal("护照 E12345678", "Application:1:answers");
    expect(openText(sealed, "Application:1:answers")).toBe("护照 E12345678");
    expect(() => openText(sealed, "Application:2:answers")).toThrow();
  });

  it("never looks the same twice", async () => {
    const { seal } = await withKeys(`k1:${oldKey}`);
    expect(Buffer.from(seal("x", "a")).equals(Buffer.from(seal("x", "a")))).toBe(false);
  });

  it("betrays one changed bit anywhere", async () => {
    const { seal, open } = await withKeys(`k1:${oldKey}`);
    const sealed = seal("text", "a");
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = new Uint8Array(sealed);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => open(changed, "a")).toThrow();
    }
  });

  it("is made with the first key and opened with whichever made it", async () => {
    const before = (await withKeys(`k1:${oldKey}`)).seal("text", "a");
    const { open, openText, seal } = await withKeys(`k2:${newKey},k1:${oldKey}`);
    expect(openText(before, "a")).toBe("text");
    const after = seal("text", "a");
    expect(open(after, "a").toString()).toBe("text");
    const { open: openWithOld } = await withKeys(`k1:${oldKey}`);
    expect(() => openWithOld(after, "a")).toThrow("k2");
  });

  it("takes bytes and nothing at all", async () => {
    const { seal, open } = await withKeys(`k1:${oldKey}`);
    expect(open(seal(new Uint8Array([0, 255]), "a"), "a")).toEqual(Buffer.from([0, 255]));
    expect(open(seal("", "a"), "a").length).toBe(0);
    expect(() => open(new Uint8Array(0), "a")).toThrow("not sealed data");
  });
});

describe("a blind index", () => {
  it("is the same for the same value and another for another kind", async () => {
    const { blindIndex } = await withKeys(`k1:${oldKey}`);
    expect(blindIndex("phone", "+8619900000001")).toEqual(blindIndex("phone", "+8619900000001"));
    expect(blindIndex("phone", "E1")).not.toEqual(blindIndex("passport", "E1"));
  });
});
