import { POST } from "@/app/api/applications/[id]/files/route";
import { refusedUpload } from "@/lib/server/edge/uploads/refused-files";
import { disconnect } from "@/lib/server/db/client";
import { listFiles } from "@/lib/use-cases/reading/read-file";
import { emptyTables } from "@/tests/support/database";
import { type ACase, aDraft, expectOk } from "@/tests/support/factories/cases";
import { aRequest, withParams } from "@/tests/support/factories/requests";
import { aPicture } from "@/tests/support/files/pictures";

beforeEach(emptyTables);
afterAll(disconnect);

const WEBP = Buffer.from("RIFF\u0010\0\0\0WEBPVP8 rest of it", "latin1");
const HEIC = Buffer.from("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "latin1");

/** Several files of one choice, in one post. */
const post = async (draft: ACase, files: readonly (readonly [string, Buffer])[], accept = "text/html") => {
  const body = new FormData();
  body.set("slot", "PASSPORT_INFO");
  body.set("back", `/zh/applications/${draft.id}/attachments`);
  for (const [name, bytes] of files) body.append("file", new File([new Uint8Array(bytes)], name));
  const address = `/api/applications/${draft.id}/files`;
  const request = await aRequest("POST", address, { actor: draft.applicant, headers: { accept } });
  return POST(new Request(request, { body }), withParams({ id: draft.id }));
};

const namesOf = async (draft: ACase) =>
  expectOk(await listFiles({ actor: draft.applicant, applicationId: draft.id })).map(({ name }) => name);

const toldBy = (response: Response) => {
  const { searchParams } = new URL(response.headers.get("location") ?? "", "http://localhost");
  return refusedUpload(Object.fromEntries(searchParams));
};

test("of three files chosen at once without script the bad one is named and the others are kept", async () => {
  const draft = await aDraft();
  const page = await aPicture({ width: 300, height: 400 });
  const response = await post(draft, [
    ["p1.jpg", page],
    ["KIM MINJI 护照.webp", WEBP],
    ["p3.jpg", page],
  ]);
  expect(response.status).toBe(303);
  expect(await namesOf(draft)).toEqual(["p1.jpg", "p3.jpg"]);
  expect(toldBy(response)).toEqual({
    slot: "PASSPORT_INFO",
    files: [{ code: "fileType", data: { found: "WEBP" }, names: ["KIM MINJI 护照.webp"] }],
  });
  // A file is often named after its owner, and addresses are logged.
  expect(decodeURIComponent(response.headers.get("location") ?? "")).not.toMatch(/KIM|webp/);
});

test("files refused for one reason are told together, those of another apart, one too large beside them", async () => {
  const draft = await aDraft();
  const large = Buffer.alloc(8 * 1024 * 1024 + 1, 65);
  const response = await post(draft, [
    ["a.heic", HEIC],
    ["b.jpg", large],
    ["c.heic", HEIC],
    ["d.jpg", await aPicture({ width: 300, height: 400 })],
  ]);
  expect(await namesOf(draft)).toEqual(["d.jpg"]);
  expect(toldBy(response)?.files.map(({ code, names }) => [code, names])).toEqual([
    ["fileHeic", ["a.heic", "c.heic"]],
    ["fileTooLarge", ["b.jpg"]],
  ]);
});

test("a program is told the same of each file, and a problem only when nothing was taken", async () => {
  const draft = await aDraft();
  const page = await aPicture({ width: 300, height: 400 });
  const json = "application/json";
  const some = await post(
    draft,
    [
      ["p2.webp", WEBP],
      ["p3.jpg", page],
    ],
    json,
  );
  expect(some.status).toBe(201);
  expect(await some.json()).toMatchObject({
    files: [{ name: "p3.jpg" }],
    refused: [{ code: "fileType", names: ["p2.webp"] }],
  });
  const none = await post(draft, [["p2.heic", HEIC]], json);
  expect(none.status).toBe(415);
  expect(await none.json()).toMatchObject({ code: "fileHeic" });
});

test("an address somebody made up tells nothing", () => {
  expect(refusedUpload({ refused: "bm90IHNlYWxlZA", slot: "PHOTO" })).toBeUndefined();
});
