import { calendarFile } from "@/lib/server/documents/calendar-file";

test("a visit goes into a calendar in universal time, in both languages, with a reminder the day before", () => {
  const text = calendarFile({
    number: "Y261126K7M2QX",
    date: "2026-11-26",
    start: "10:00",
    bookedAt: new Date("2026-11-23T18:00:00+08:00"),
    hall: {
      name: { zh: "东厅", en: "East hall" },
      address: { zh: "福田区", en: "Area B; Futian" },
    },
  }).replace(/\r\n[ \t]/g, "");
  expect(text).toContain("UID:Y261126K7M2QX\r\n");
  expect(text).toContain("DTSTART:20261126T020000Z\r\nDTEND:20261126T030000Z\r\n");
  expect(text).toMatch(/SUMMARY:居留许可窗口办理.*Y261126K7M2QX.*visit to the window/);
  expect(text).toContain("Area B\\; Futian");
  expect(text).toContain("TRIGGER:-P1D\r\n");
});
