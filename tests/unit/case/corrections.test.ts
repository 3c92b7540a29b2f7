import { addDays } from "@/lib/domain/calendar/plain-date";
import { defaultCalendar } from "@/lib/domain/calendar/calendar-data";
import { type CameBack, correctionsOf, shapeOf, withTyped } from "@/lib/domain/case/corrections";
import { complaintsOf, countOf } from "@/lib/domain/form/complaints";
import { fieldsOf, questionOf } from "@/lib/domain/form/form";
import { judgeOnEvery } from "@/lib/domain/form/judge";
import { judgedQuestions } from "@/lib/domain/form/judged-questions";
import { requiredDocuments } from "@/lib/domain/form/papers";
import type { Answers, DraftAnswers, Field } from "@/lib/domain/questions/registry";
import { currentForm } from "@/lib/domain/types/known-types";
import type { FileSlot } from "@/lib/domain/vocabulary";
import { childAnswers, spouseAnswers } from "@/tests/support/first-answers";

const [first, today] = ["2026-11-23", "2026-12-10"];
const days = [today, first];
const form = currentForm("FIRST");
const spouse = spouseAnswers(first);
const papersOf = (answers: DraftAnswers): FileSlot[] => requiredDocuments(form, answers, first);

/** A case that came back for `targets`, with `changes` typed since. */
const cameBack = (
  targets: readonly string[],
  changes: Partial<Answers> = {},
  before: DraftAnswers = spouse,
  papers = papersOf(before),
): CameBack => ({
  form,
  targets,
  before,
  given: {
    answers: { ...before, ...changes },
    documents: papers.map((slot) => ({ slot, pages: 1, clean: true })),
    photo: true,
  },
  renewed: [],
  days,
  calendar: defaultCalendar,
});
const after = (...facts: Parameters<typeof cameBack>) => correctionsOf(cameBack(...facts));

const FORMATS: Readonly<Record<string, string>> = {
  latinName: "OTHER",
  chineseName: "王丽",
  passportNo: "X1234567",
  documentNo: "D7654321",
  mobile: "19900000009",
  phone: "0755-20000009",
  serial: "44030026111000001",
  photoReceiptNo: "Y2611011262770A",
  creditCode: "91440300MA5D1XYZ0A",
};
const OFFSETS = [-32_000, -14_000, -6_000, -400, -20, 12, 100, 200, 300, 600, 1_900];
const DATES = OFFSETS.map((offset) => addDays(first, offset));

/** Other valid answers to a question, each looked at by itself. */
const validAnswers = (name: Field): string[] => {
  const question = questionOf(form, name);
  const { kind, options, format, required } = question;
  const all: readonly string[] =
    kind === "date"
      ? DATES
      : kind === "checkbox"
        ? ["yes"]
        : kind === "nationality" || kind === "country"
          ? ["KOR", "JPN"]
          : (options ?? [FORMATS[format ?? ""] ?? "Other"]);
  const alone = { ...judgedQuestions(form, [name]), rules: [] };
  const valid = all.filter((value) => !judgeOnEvery(alone, { ...spouse, [name]: value }, days).errors[name]);
  return required === true ? valid : ["", ...valid];
};

/** Puts right what is open, by true answers to the questions that are open, never to `target` itself. */
const mended = (found: CameBack, target: string): CameBack => {
  let now = found;
  const against = (facts: CameBack): number => {
    const complaints = complaintsOf(form, facts.given, days, defaultCalendar);
    return countOf(complaints) + complaints.bars.length;
  };
  for (let tries = 0; tries < 4 && against(now) > 0; tries += 1) {
    const { questions, slots, complaints } = correctionsOf(now);
    const added = complaints.missing.filter((slot) => slots.includes(slot));
    const documents = [...now.given.documents, ...added.map((slot) => ({ slot, pages: 1, clean: true }))];
    now = { ...now, given: { ...now.given, documents } };
    for (const name of questions.filter((each) => each !== target))
      for (const value of validAnswers(name)) {
        const given = { ...now.given, answers: { ...now.given.answers, [name]: value } };
        if (against(now) > 0 && against({ ...now, given }) < against(now)) now = { ...now, given };
      }
  }
  return now;
};

/** Rules that no answer but the named one can fall to: who is grown up, holds an expired visa or a passport that ends
 *  too soon is not entitled, and is told so. */
const NOT_ENTITLED = ["childIsAdult", "notInChina", "heldDocumentExpired", "noPossibleValidity"];

describe.each([
  ["spouse", spouse],
  ["child", childAnswers(first)],
  ["worker in process", spouseAnswers(first, { sponsorInProcessSerial: "44030026111000001" })],
] as const)("of a %s", (_, before) => {
  it.each(fieldsOf(form))("a true correction of %s can be sent, or says which rule bites", (name) => {
    const target = [name];
    for (const value of validAnswers(name)) {
      const found = cameBack(target, { [name]: value }, before);
      const { questions, slots, complaints } = correctionsOf(found);
      for (const wrong of complaints.answers.keys()) expect(questions).toContain(wrong);
      for (const slot of complaints.missing) expect(slots).toContain(slot);
      for (const { fields } of complaints.bars)
        expect(questions).toEqual(expect.arrayContaining([...fields]));
      if (countOf(complaints) + complaints.bars.length === 0) continue;
      const left = complaintsOf(form, mended(found, name).given, days, defaultCalendar);
      // What is wrong with the named answer itself is told there.
      const wrong = [...left.answers.keys()].filter((each) => each !== name);
      const bars = left.bars.filter(({ code, field }) => field !== name && !NOT_ENTITLED.includes(code));
      expect([name, value, wrong, left.missing, bars]).toEqual([name, value, [], [], []]);
    }
  });
});

describe("what is open of a case that came back", () => {
  it("is what was named, with the papers that show it, and nothing else while nothing is wrong", () => {
    const { questions, slots, also } = after(["heldNo", "RELATIONSHIP_PROOF"]);
    expect([questions, slots, also]).toEqual([["heldNo"], ["VISA_OR_PERMIT_PAGE", "RELATIONSHIP_PROOF"], []]);
  });

  it("is also the requested day when the passport turns out to end sooner", () => {
    const changes = { passportExpiresOn: addDays(first, 300) };
    const found = after(["passportExpiresOn"], changes);
    expect(found.complaints.bars).toMatchObject([{ code: "passportEndsFirst" }]);
    expect(found.also).toEqual([{ target: "requestedUntil", why: undefined, settled: false }]);
    const chosen = { ...changes, requestedUntil: addDays(first, 290) };
    expect(after(["passportExpiresOn"], chosen).also).toEqual([
      { target: "requestedUntil", why: undefined, settled: true },
    ]);
  });

  it("is also the examination and its day when somebody turns out to be younger", () => {
    const old = spouseAnswers(first, { birthDate: "1952-04-12", healthCertificateOn: "" });
    const found = after(["birthDate"], { birthDate: "1992-04-12" }, old);
    expect(found.slots).toContain("PHYSICAL_EXAM");
    expect(found.questions).toContain("healthCertificateOn");
    expect(found.also).toContainEqual({ target: "PHYSICAL_EXAM", why: "missing", settled: false });
  });

  it("is also the worker's permits when nothing is in process after all", () => {
    const inProcess = spouseAnswers(first, {
      sponsorInProcessSerial: "44030026111000001",
      workPermitNo: "",
      sponsorPermitNo: "",
      sponsorPermitExpiresOn: "",
    });
    const found = after(["sponsorInProcessSerial"], { sponsorInProcessSerial: "" }, inProcess);
    expect(found.slots).toEqual(expect.arrayContaining(["SPONSOR_WORK_PERMIT", "SPONSOR_RESIDENCE_PERMIT"]));
    expect(found.also).toContainEqual({
      target: "workPermitNo",
      why: "permitOrSerialMissing",
      settled: false,
    });
  });

  it("takes what is typed into a question that opens by what is typed, and into no other", () => {
    const typed = withTyped(cameBack(["passportExpiresOn"]), {
      passportExpiresOn: addDays(first, 300),
      requestedUntil: addDays(first, 290),
      employer: "别家公司",
    });
    expect(typed.given.answers).toMatchObject({
      passportExpiresOn: addDays(first, 300),
      requestedUntil: addDays(first, 290),
      employer: spouse.employer,
    });
    const shut = withTyped(cameBack(["heldNo"]), { requestedUntil: addDays(first, 290) });
    expect(shut.given.answers.requestedUntil).toBe(spouse.requestedUntil);
  });

  it("changes its shape when there is something else to put right, and not by typing alone", () => {
    const shape = (changes: Partial<Answers>) => shapeOf(after(["passportExpiresOn", "address"], changes));
    expect(shape({ address: "南山区1号" })).toBe(shape({}));
    expect(shape({ passportExpiresOn: addDays(first, 300) })).not.toBe(shape({}));
  });

  it("does not count what was right on the day of the application against it later", () => {
    const before = spouseAnswers(first, { heldExpiresOn: "2026-12-05" });
    expect(countOf(after(["heldExpiresOn"], {}, before).complaints)).toBe(0);
    expect(after(["heldExpiresOn"], {}, before).complaints.bars).toEqual([]);
  });
});
