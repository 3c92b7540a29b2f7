import { calendarFile } from "@/lib/server/documents/calendar-file";

const VISIT = {
  id: "0b3f6c1e-5d24-4c7a-9b1d-2f8e7a6c5b4d",
  number: "Y261126K7M2QX",
  date: "2026-11-26",
  start: "10:00",
  bookedAt: new Date("2026-11-23T18:00:00+08:00"),
  cancelBy: new Date("2026-11-25T15:00:00+08:00"),
  hall: {
    name: { zh: "东厅", en: "East hall" },
    address: { zh: "福田区", en: "Area B; Futian" },
  },
};
/** Lines of more than 75 bytes are folded. */
const text = calendarFile(VISIT, "https://permits.example/cancel/abc").replace(/\r\n[ \t]/g, "");

test("a visit goes into a calendar in universal time, in both languages, with a reminder the day before", () => {
  expect(text).toContain("UID:Y261126K7M2QX\r\n");
  expect(text).toContain("DTSTART:20261126T020000Z\r\nDTEND:20261126T030000Z\r\n");
  expect(text).toMatch(/SUMMARY:居留许可窗口办理.*Y261126K7M2QX.*visit to the window/);
  expect(text).toContain("Area B\\; Futian");
  expect(text).toContain("TRIGGER:-P1D\r\n");
});

test("the entry says when a number is taken, what is brought, until when it can be cancelled, and by which link", () => {
  const description = /DESCRIPTION:(.*)\r\n/.exec(text)?.[1] ?? "";
  expect(description).toMatch(/当天09:30至11:00可取号。.*from 09:30 on\\, before 11:00/);
  expect(description).toMatch(/请带护照等原件.*passport and the other originals/);
  expect(description).toMatch(/最迟取消或改期时间：.*15:00。/);
  expect(description).toMatch(
    /code sent to the phone of the account\.\\nhttps:\/\/permits\.example\/cancel\/abc$/,
  );
});
