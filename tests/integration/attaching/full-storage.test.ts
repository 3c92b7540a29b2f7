import { readdirSync } from "node:fs";
import { join } from "node:path";
import { POST } from "@/app/api/applications/[id]/files/route";
import { GET as readPaper } from "@/app/api/documents/[id]/[file]/route";
import { db, disconnect } from "@/lib/server/db/client";
import { env } from "@/lib/server/base/env";
import { log } from "@/lib/server/base/log";
import { emptyTables } from "@/tests/support/database";
import { type ACase, aDraft, aSubmitted } from "@/tests/support/factories/cases";
import { aRequest, withParams } from "@/tests/support/factories/requests";
import { aPicture } from "@/tests/support/files/pictures";

let full: string | undefined;
let roomFor = 0;

// The disk is what is replaced: its files open as ever and take no more bytes.
jest.mock("node:fs/promises", () => {
  const real = jest.requireActual<typeof import("node:fs/promises")>("node:fs/promises");
  return {
    ...real,
    open: async (...args: Parameters<typeof real.open>) => {
      const handle = await real.open(...args);
      if (args[1] !== "wx" || !full || (roomFor -= 1) >= 0) return handle;
      const code = full;
      handle.writeFile = async () => {
        await handle.appendFile("half of it");
        throw Object.assign(new Error(`${code}: no space left on device, write`), { code });
      };
      return handle;
    },
  };
});

beforeEach(async () => {
  await emptyTables();
  [full, roomFor] = [undefined, 0];
});
afterAll(disconnect);

const post = async (draft: ACase, names: readonly string[], accept = "application/json") => {
  const page = await aPicture({ width: 300, height: 400 });
  const body = new FormData();
  body.set("slot", "PASSPORT_INFO");
  for (const name of names) body.append("file", new File([new Uint8Array(page)], name));
  const address = `/api/applications/${draft.id}/files`;
  const request = await aRequest("POST", address, { actor: draft.applicant, headers: { accept } });
  return POST(new Request(request, { body }), withParams({ id: draft.id }));
};

const storedFiles = (): string[] =>
  readdirSync(join(env.DATA_DIR, "files"), { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.(?:bin|tmp)$/.test(name),
  );

test.each(["ENOSPC", "EDQUOT"])(
  "a disk that says %s refuses a file in words and keeps no half",
  async (code) => {
    const draft = await aDraft();
    await post(draft, ["p0.jpg"]);
    const before = storedFiles();
    const logged = jest.spyOn(log, "error").mockImplementation(() => undefined);
    full = code;
    const answer = await post(draft, ["p1.jpg"]);
    expect(answer.status).toBe(507);
    expect(await answer.json()).toMatchObject({
      code: "storageFull",
      detail: expect.stringContaining("12367"),
    });
    expect(logged).toHaveBeenCalledWith(
      expect.objectContaining({ trouble: "full", err: expect.objectContaining({ code }) }),
      "the storage failed",
    );
    logged.mockRestore();
    expect(storedFiles()).toEqual(before);
    expect(await db.storedFile.count()).toBe(1);
    full = undefined;
    expect((await post(draft, ["p1.jpg"])).status).toBe(201);
  },
);

test("of several files those there was room for are kept, the others named, and a page without script is led back", async () => {
  const draft = await aDraft();
  [full, roomFor] = ["ENOSPC", 1];
  const answer = await post(draft, ["p1.jpg", "p2.jpg"], "text/html");
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toContain("error=storageFull");
  expect(await db.storedFile.findMany({ select: { originalName: true } })).toEqual([
    { originalName: "p1.jpg" },
  ]);
});

test("a paper that cannot be stored is refused the same way, and made when there is room again", async () => {
  const submitted = await aSubmitted();
  full = "ENOSPC";
  const ask = async () =>
    readPaper(
      await aRequest("GET", `/api/documents/${submitted.id}/application-form.pdf`, {
        actor: submitted.applicant,
      }),
      withParams({ id: submitted.id, file: "application-form.pdf" }),
    );
  expect((await ask()).status).toBe(507);
  full = undefined;
  expect((await ask()).status).toBe(200);
});
