import { fieldsOfStep } from "@/lib/domain/form/form";
import { APPLICATION_TYPES, currentForm, factsOfType } from "@/lib/domain/types/known-types";
import { messagesOf } from "@/lib/server/base/messages";
import { HINTS, type Ours, OURS, PROPOSED, type Proposal } from "./guide-proposals";

/* domain.md §1.5, steps 2 and 3, which the guide does not show and the specification proposes by name, and §1.10, the steps
   after the agreement: each label and hint is the table's word for word, or stands there with why it is not. */

const said = (locale: "zh" | "en", key: string): string => {
  const found = key
    .split(".")
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], messagesOf(locale));
  if (typeof found !== "string") throw new Error(`${key} is not said in ${locale}.`);
  return found;
};

/** The width of punctuation, capitals and a full stop at the end are no difference in words. */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[’‘]/g, "'")
    .replace(/[。;.:]+$/, "")
    .replace(/\s+/g, "")
    .toLowerCase();

const compare = (key: string, locale: "zh" | "en", printed: string | undefined, ours?: string): void => {
  if (printed === undefined && ours === undefined) return;
  expect(plain(said(locale, key))).toBe(plain(ours ?? printed ?? ""));
  // A deviation that is none any more is taken off the list.
  if (ours !== undefined && printed !== undefined) expect(plain(ours)).not.toBe(plain(printed));
};

const told = ([key, zh, en, ours]: Proposal): void => {
  compare(key, "zh", zh, ours?.zh);
  compare(key, "en", en, ours?.en);
  if (ours) expect(ours.why.length).toBeGreaterThan(20);
};

test.each(PROPOSED.map((row) => [row[0], row[1], row] as const))(
  "step 2 and 3: %s is called as proposed: %s",
  (_key, _zh, row) => told(row),
);

test.each(HINTS.map((row) => [row[0], row[1], row] as const))(
  "the hint %s is the guide's: %s",
  (_key, _zh, row) => told(row),
);

test("every question of step 2 and 3 is one of the proposal, or ours with why it is asked", () => {
  const asked = APPLICATION_TYPES.flatMap((type) =>
    (["permit", "family"] as const).flatMap((step) => fieldsOfStep(currentForm(type), step)),
  );
  const listed = PROPOSED.map(([key]) => /^fields\.(\w+)\.label$/.exec(key)?.[1]).filter(Boolean);
  // The second companion is asked as the first.
  const second = asked.filter((field) => field.startsWith("companion2"));
  const known = [...listed, ...Object.keys(OURS), ...second];
  expect([...new Set(asked)].filter((field) => !known.includes(field))).toEqual([]);
  expect(Object.keys(OURS).filter((field) => !asked.some((one) => one === field))).toEqual([]);
  for (const why of Object.values(OURS)) expect(why.length).toBeGreaterThan(20);
});

/** §1.10 by its steps: where each is told, the guide's own words, and what is said instead. */
const STEPS_AFTER: readonly (readonly [step: string, key: string, zh: string, en: string, ours?: Ours])[] = [
  [
    "7",
    "booking.lead",
    "确认预约信息后,选择邮寄方式、时间",
    "confirm your appointment information and choose delivery methods and appointment time",
    {
      zh: "确认预约信息，再选择邮寄方式和时间",
      en: "confirm your appointment information, choose delivery method and time",
      why: "One sentence of the page, which goes on with the agreement to be ticked on it.",
    },
  ],
  [
    "8",
    "landing.how.steps.hall.title",
    "到窗口取号",
    "take a number at the ticket dispenser",
    { en: "take a number at the hall", why: "The same number is given by the reception and by the phone." },
  ],
  ["8, waiting", "help.tasks.visit.steps.2", "等候叫号", "wait to be called"],
  [
    "8, renewal and reissue",
    "landing.how.steps.hall.title",
    "取号并提交材料",
    "take a number and hand in the materials",
    {
      zh: "取号、提交材料原件",
      en: "take a number at the hall and hand in the originals",
      why: "True of all four types, and says that the originals are what is handed in.",
    },
  ],
  [
    "9",
    "help.tasks.visit.steps.3",
    "如需面谈的,去面谈室面谈",
    "If a face-to-face interview is required, please go to the interview room.",
  ],
  [
    "10",
    "help.tasks.visit.steps.3",
    "无需面谈的或者面谈通过的,经办人继续到窗口提交材料",
    "If a face-to-face interview is not required or approved, the applicant can go to the window for submitting the application materials.",
    {
      zh: "无需面谈的或者面谈通过的，到窗口提交材料",
      en: "If it is not required or is passed, go to the window",
      why: "经办人 is the employer's clerk, of the other portal: here the applicant goes.",
    },
  ],
  [
    "11",
    "help.tasks.visit.steps.4",
    "窗口审核通过的,等待受理决定",
    "After the review at the window is approved, you can wait for the decision of acceptance.",
    {
      en: "After the review at the window is approved, wait for the decision of acceptance.",
      why: "Waiting is no permission one is given: “can” is left out.",
    },
  ],
  [
    "12",
    "landing.how.steps.collect.detail",
    "审批通过的并制证完成的,短信通知取证",
    "You can collect your residence permit according to the notification text message.",
    {
      zh: "审批通过并制证完成的，短信通知取证",
      en: "A text message tells you when it is ready.",
      why: "The first 的 makes two groups of people of one; in English the guide's sentence names a message, not what to do.",
    },
  ],
];

test.each(STEPS_AFTER.map((row) => [row[0], row[1], row] as const))(
  "§1.10, step %s: %s tells it",
  (_step, _key, [, key, zh, en, ours]) => {
    for (const [locale, printed, instead] of [
      ["zh", zh, ours?.zh],
      ["en", en, ours?.en],
    ] as const) {
      expect(plain(said(locale, key))).toContain(plain(instead ?? printed));
      if (instead) expect(plain(said(locale, key))).not.toContain(plain(printed));
    }
    if (ours) expect(ours.why.length).toBeGreaterThan(20);
  },
);

test("§1.10, steps 9 and 10: first and renewal alone may be interviewed, and say so", () => {
  expect(APPLICATION_TYPES.filter((type) => factsOfType(type).interview)).toEqual(["FIRST", "RENEWAL"]);
  expect(said("zh", "landing.how.steps.hall.detail")).toContain("首次和换发");
  expect(said("en", "landing.how.steps.hall.detail")).toContain("First-time and renewal");
});
