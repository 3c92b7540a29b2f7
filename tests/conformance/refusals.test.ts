import { createTranslator } from "use-intl/core";
import { LOCALES } from "@/lib/domain/locales";
import { REFUSAL_CODES, type RefusalCode, type RefusalData, type RefusalDataOf } from "@/lib/domain/refusals";
import { isKey } from "@/lib/i18n/known-key";
import { refusalWords } from "@/lib/i18n/refusal-words";
import { messagesOf } from "@/lib/server/base/messages";

/** One real answer of each refusal that needs data, with nothing beside what the compiler asks every use-case for. */
const DATA: RefusalDataOf = {
  rateLimited: { minutes: 10, seconds: 600 },
  proofNeeded: { challenge: "{}", ticket: "wait.20.1.a.b", seconds: 20 },
  phoneLocked: { minutes: 15 },
  codeWrong: { left: 3 },
  claimedByOther: { name: "陈晓" },
  stale: { by: "陈晓" },
  notEligible: {
    findings: ["notInChina"],
    fields: ["inChina"],
    rules: { zh: "申请人须在中国境内", en: "The applicant must be in China" },
  },
  incomplete: { count: 2 },
  correctionOpen: { count: 2 },
  papersMissing: { papers: { zh: "亲属关系证明", en: "Proof of relationship" } },
  notCalledThreeTimes: { calls: 1 },
  stillServing: { ticket: "F012" },
  bookingSuspended: { date: "2027-05-01" },
  afterHeldDocument: { date: "2026-12-24" },
  noVisitBooked: { date: "2026-12-24" },
  noVisitInTime: { date: "2026-12-24" },
  tooLateToAppeal: { date: "2026-11-27" },
  belowBooked: { date: "2026-11-30", start: "09:00", booked: 3 },
  slotTaken: { nearest: [{ hallId: "1", date: "2026-11-30", start: "09:00" }] },
  tooLateToCancel: { date: "2026-11-27T04:00:00.000Z" },
  notAFamily: { least: 2, most: 6 },
  tooEarlyToCheckIn: { from: "08:30" },
  wrongDay: { date: "2026-11-30" },
  wrongHall: { hall: { zh: "南山办证大厅", en: "Nanshan Permit Hall" } },
  hallClosedNow: { hours: "09:00–12:00 · 14:00–18:00" },
  severalHolders: { visitors: [{ number: "Y261126K7M2QX", country: { zh: "韩国", en: "South Korea" } }] },
  alreadyCheckedIn: { ticket: "F012" },
};

const dataOf = (code: RefusalCode): RefusalData =>
  Object.entries(DATA).find(([name]) => name === code)?.[1] ?? {};

const fail = (error: Error): never => {
  throw error;
};

describe.each(LOCALES)("what a refusal says in %s", (locale) => {
  const errors = createTranslator({ locale, messages: messagesOf(locale).errors, onError: fail });
  const desk = createTranslator({ locale, messages: messagesOf(locale).officer, onError: fail });
  const onDesk = Object.keys(messagesOf(locale).officer.refusals);

  const expectComplete = (sentence: string): void => {
    expect(sentence.trim()).not.toBe("");
    // No raw key, no placeholder, no raw instant or code, no empty brackets where a value should stand.
    expect(sentence).not.toMatch(/refusals\.|[{}]|undefined|\[object|\d{4}-\d{2}-\d{2}|（）|\(\)|“”|""/);
  };

  test.each(REFUSAL_CODES)("%s is complete with what its use-cases send", (code) => {
    const words = refusalWords(dataOf(code), locale);
    expectComplete(errors(`refusals.${code}.title`, words));
    expectComplete(errors(`refusals.${code}.body`, words));
  });

  test.each(REFUSAL_CODES.filter((code) => onDesk.includes(code)))("%s has words of the desk", (code) => {
    const words = refusalWords(dataOf(code), locale);
    for (const part of ["title", "body"]) {
      const key = `refusals.${code}.${part}`;
      if (isKey(desk, key)) expectComplete(desk(key, words));
    }
  });
});
