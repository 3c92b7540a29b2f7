import {
  formatDate,
  formatDay,
  formatInstant,
  formatMoment,
  formatNearDate,
  formatStamp,
} from "@/lib/i18n/dates";

test("a day is printed with its weekday in the language of the page", () => {
  expect(formatDate("2026-11-26", "zh")).toBe("2026年11月26日（周四）");
  expect(formatDate("2026-11-26", "en")).toBe("Thu 26 Nov 2026");
  expect(formatDate("2026-09-01", "en")).toBe("Tue 1 Sep 2026");
});

test("a day in a list of near days leaves the year out", () => {
  expect(formatNearDate("2026-12-01", "zh")).toBe("12月1日（周二）");
  expect(formatNearDate("2026-12-01", "en")).toBe("Tue 1 Dec");
});

test("a birthday in a year of summer time prints as it was written", () => {
  expect(formatDay("1988-04-12", "zh")).toBe("1988年4月12日");
  expect(formatDay("1988-04-12", "en")).toBe("12 Apr 1988");
});

test("an instant is printed on Shanghai's clock, across midnight", () => {
  const justAfterMidnight = new Date("2026-11-25T16:05:00Z");
  expect(formatInstant(justAfterMidnight, "zh")).toBe("2026年11月26日 00:05");
  expect(formatMoment(justAfterMidnight, "en")).toBe("Thu 26 Nov 2026, 00:05");
});

test("what is no day comes back as it was", () => {
  expect(formatDate("2026-02-30", "zh")).toBe("2026-02-30");
});

test("a desk's stamp is the same in every language, on Shanghai's clock", () => {
  expect(formatStamp(new Date("2026-11-25T12:29:00Z"))).toBe("2026-11-25 20:29");
});
