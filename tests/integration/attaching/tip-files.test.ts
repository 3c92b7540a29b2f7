import sharp from "sharp";
import { POST } from "@/app/api/tips/[number]/files/route";
import type { OfficerActor } from "@/lib/domain/actors";
import { rolesOf } from "@/lib/domain/role-routes";
import { TIP_FILES } from "@/lib/domain/tips";
import { OFFICER_ROLES } from "@/lib/domain/vocabulary";
import { apiPaths } from "@/lib/paths";
import { db, disconnect } from "@/lib/server/db/client";
import { tipForOfficer } from "@/lib/server/db/questions/tips/tip-for-officer";
import { refusedUpload } from "@/lib/server/edge/uploads/refused-files";
import { openTipNumber } from "@/lib/server/edge/uploads/tip-upload";
import { storage } from "@/lib/server/ports/storage/storage";
import { closeTip } from "@/lib/use-cases/tips/close-tip";
import { readTipFile } from "@/lib/use-cases/tips/read-tip-file";
import { takeUpTip } from "@/lib/use-cases/tips/take-up-tip";
import { purgeExpired } from "@/lib/use-cases/time/purge-expired";
import { sweepOrphans } from "@/lib/use-cases/time/sweep-orphans";
import { emptyTables } from "@/tests/support/database";
import { clamdDouble, EICAR } from "@/tests/support/doubles/clamd";
import { expectOk } from "@/tests/support/factories/cases";
import { anOfficer } from "@/tests/support/factories/people";
import { withParams } from "@/tests/support/factories/requests";
import { aTip } from "@/tests/support/factories/tips";
import { aPdf, aPdfWithScript } from "@/tests/support/files/papers";
import { aPicture } from "@/tests/support/files/pictures";

let clamd: Awaited<ReturnType<typeof clamdDouble>>;
let port: number;
let admin: OfficerActor;
beforeAll(async () => {
  clamd = await clamdDouble();
  port = Number(clamd.address.split(":")[1]);
  // Before anything reads the environment, which happens once.
  process.env.CLAMD_ADDRESS = clamd.address;
});
beforeEach(async () => {
  await emptyTables();
  admin = await anOfficer(["ADMIN"]);
});
afterAll(async () => {
  await clamd.close();
  await disconnect();
});

const idOf = async (number: string) => (await db.tip.findUniqueOrThrow({ where: { number } })).id;
const filesOf = async (number: string) => (await tipForOfficer(admin, await idOf(number)))?.files ?? [];

/** As a browser posts them, to nobody's session. */
const send = (number: string, files: readonly Buffer[], accept = "application/json", language = "en") => {
  const body = new FormData();
  files.forEach((bytes, at) => body.append("file", new File([new Uint8Array(bytes)], `王小明 ${at}.jpg`)));
  const headers = { accept, origin: "http://localhost", "sec-fetch-site": "same-origin" };
  const address = `http://localhost${apiPaths.tipFiles(number, language)}`;
  const request = new Request(address, { method: "POST", headers, body });
  return POST(request, withParams({ number }));
};
const toldOf = async (response: Response) => ({
  status: response.status,
  ...((await response.json()) as object),
});

test("a photo is added by whoever has the number, bare of where it was taken and of its name", async () => {
  const number = await aTip();
  const picture = await sharp(await aPicture({ width: 300, height: 400 }))
    .withExif({ IFD0: { Copyright: "王小明" }, IFD3: { GPSLatitude: "22/1 32/1 0/1" } })
    .jpeg()
    .toBuffer();
  expect(await toldOf(await send(number, [picture]))).toEqual({ status: 201, added: 1, refused: [] });
  const [file, ...more] = await filesOf(number);
  expect(more).toEqual([]);
  const read = expectOk(await readTipFile({ actor: admin, fileId: file?.id ?? "" }));
  expect(read.mime).toBe("image/jpeg");
  expect((await sharp(read.bytes).metadata()).exif).toBeUndefined();
  expect(JSON.stringify(await db.tipFile.findMany(), (_, value) => String(value))).not.toContain("王小明");
});

test("hostile files are refused each by its name, and what is good beside them is kept", async () => {
  const number = await aTip();
  const svg = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`);
  const infected = Buffer.concat([Buffer.from(`%PDF-1.7\n%${EICAR}\n`), (await aPdf()).subarray(9)]);
  const cut = (await aPicture({ width: 300, height: 400 })).subarray(0, 900);
  const large = Buffer.alloc(8 * 1024 * 1024 + 1, 65);
  const sent = [svg, infected, cut, large, await aPdfWithScript(), await aPdf()];
  const told = await toldOf(await send(number, sent));
  expect(told).toMatchObject({ status: 201, added: 1 });
  const { refused } = told as unknown as { refused: { code: string; names: string[] }[] };
  expect(refused.map(({ code }) => code).sort()).toEqual(
    ["fileActiveContent", "fileInfected", "fileTooLarge", "fileTruncated", "fileType"].sort(),
  );
  expect(refused.flatMap(({ names }) => names)).toHaveLength(5);
  expect(await filesOf(number)).toEqual([{ id: expect.any(String) as string, mime: "application/pdf" }]);
});

test("without script the form comes back to its page, which knows the number and what was refused", async () => {
  const number = await aTip();
  const response = await send(number, [await aPdf(), Buffer.from("GIF89a")], "text/html");
  expect(response.status).toBe(303);
  const location = response.headers.get("location") ?? "";
  expect(location).toMatch(/^\/en\/report\?/);
  expect(location).not.toContain(number);
  const query = Object.fromEntries(new URL(location, "http://localhost").searchParams);
  expect([openTipNumber(query.report), query.added]).toEqual([number, "1"]);
  expect(refusedUpload(query)).toMatchObject({ slot: "tip", files: [{ code: "fileType" }] });
  expect(openTipNumber(`${query.report}x`)).toBeUndefined();
});

test("a report takes so many files and no more, sent one by one or at once, and none once it is closed", async () => {
  const number = await aTip();
  const pdf = await aPdf();
  await Promise.all(Array.from({ length: 2 }, () => send(number, [pdf, pdf, pdf])));
  expect(await filesOf(number)).toHaveLength(TIP_FILES.most);
  expect(await toldOf(await send(number, [pdf]))).toMatchObject({ status: 409, code: "tipFilesFull" });
  const other = await aTip();
  const tipId = await idOf(other);
  expectOk(await takeUpTip({ actor: admin, tipId }));
  expect((await send(other, [pdf])).status).toBe(201);
  expectOk(await closeTip({ actor: admin, tipId, note: "查实" }));
  expect((await send(other, [pdf])).status).toBe(404);
  expect((await send("7K3MQ2WX9FHT", [pdf])).status).toBe(404);
});

test("one address sends so often in an hour; a scanner that is away takes nothing in", async () => {
  const number = await aTip();
  const pdf = await aPdf();
  await clamd.close();
  expect(await toldOf(await send(number, [pdf]))).toMatchObject({ status: 503, code: "scannerAway" });
  clamd = await clamdDouble(port);
  expect(await filesOf(number)).toEqual([]);
  for (let at = 1; at < TIP_FILES.sendsPerHour; at++) await send(number, []);
  expect(await toldOf(await send(number, [pdf]))).toMatchObject({ status: 429, code: "rateLimited" });
});

test("a file is read by the officers of the inbox alone, each look is written down, and it goes with its report", async () => {
  const number = await aTip();
  await send(number, [await aPdf()]);
  const tipId = await idOf(number);
  const [{ id: fileId } = { id: "" }] = await filesOf(number);
  for (const role of OFFICER_ROLES.filter((each) => !rolesOf("tips").includes(each)))
    expect(await readTipFile({ actor: await anOfficer([role]), fileId })).toMatchObject({
      code: "notAllowed",
    });
  expectOk(await readTipFile({ actor: admin, fileId }));
  expect(
    await db.auditEntry.count({
      where: { action: "readTipFile", subject: `tip:${tipId}`, actorId: admin.officerId },
    }),
  ).toBe(1);
  const { storageKey } = await db.tipFile.findUniqueOrThrow({ where: { id: fileId } });
  await sweepOrphans();
  expect(await storage.find(storageKey)).toBeDefined();
  await db.tip.updateMany({ data: { state: "CLOSED", closedAt: new Date("2020-01-01T00:00:00Z") } });
  await purgeExpired();
  await sweepOrphans(-1000);
  expect(await db.tipFile.count()).toBe(0);
  expect(await storage.find(storageKey)).toBeUndefined();
});
