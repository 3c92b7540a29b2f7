import { s3Driver } from "@/lib/server/ports/storage/s3";
import { type HttpDouble, httpDouble } from "@/tests/support/doubles/http-double";
import { s3Answers } from "@/tests/support/doubles/s3";

const SECRET = "secret access key";
let service: HttpDouble;
let objects: Map<string, Buffer>;
const driver = (secretAccessKey = SECRET) =>
  s3Driver({
    endpoint: service.url,
    bucket: "permits",
    region: "cn-south-1",
    accessKeyId: "id",
    secretAccessKey,
  });

beforeEach(async () => {
  objects = new Map();
  service = await httpDouble(s3Answers(SECRET, "permits", objects));
});
afterEach(() => service.close());

test("what is written is read back byte for byte, and gone after its removal", async () => {
  const bytes = Buffer.from([0, 1, 2, 255, 254]);
  await driver().write("files/a-b", bytes);
  expect(await driver().read("files/a-b")).toEqual(bytes);
  await driver().remove("files/a-b");
  expect(await driver().read("files/a-b")).toBeUndefined();
  await expect(driver().remove("files/a-b")).resolves.toBeUndefined();
});

test("a listing goes through all pages and stays in its folder", async () => {
  for (const key of ["files/1", "files/2", "files/3", "files/4", "files/5", "documents/1"])
    await driver().write(key, Buffer.from(key));
  const found = await driver().list("files");
  expect(found.map((blob) => blob.key)).toEqual(["files/1", "files/2", "files/3", "files/4", "files/5"]);
  expect(found[0]?.modifiedAt).toEqual(new Date("2026-11-23T00:00:00Z"));
});

test("a wrong secret is an error, not an empty answer", async () => {
  await expect(driver("another").write("files/1", Buffer.from("x"))).rejects.toThrow("http 403");
  expect(objects.size).toBe(0);
});

test.each([
  [507, "", "http 507"],
  [403, "<Error><Code>QuotaExceeded</Code></Error>", "QuotaExceeded"],
  [400, "<Error><Code>XMinioStorageFull</Code></Error>", "XMinioStorageFull"],
])("a bucket that answers %s %s has no room left", async (status, body, code) => {
  service.answer((_, response) => void response.writeHead(status).end(body));
  await expect(driver().write("files/1", Buffer.from("x"))).rejects.toMatchObject({ name: "NoRoom", code });
});
