import { foundBy, searchable } from "@/lib/domain/searchable";
import type { Locale } from "@/lib/domain/locales";
import { LOCALES } from "@/lib/domain/locales";
import { messagesOf } from "@/lib/server/base/messages";
import { pagesFor } from "@/lib/server/edge/page-search";

type Messages = ReturnType<typeof messagesOf>;
type Tree = string | { readonly [key: string]: Tree };

/** What people type, and what of the help they mean: a task, a question, where to go, or a part of a page. */
const MEANT = {
  "eligibility.fee": ["多少钱", "收费", "费用", "how much", "price", "fee", "fees", "cost"],
  "materials.relationship": [
    ...["公证认证", "公证", "双认证", "结婚证", "亲属关系"],
    ...["notarised", "apostille", "legalised", "marriage certificate"],
  ],
  "materials.exam": ["体检", "health check"],
  "tasks.extension": [
    "6个工作日",
    "六个工作日",
    "6 个工作日",
    "五个工作日",
    "6 working days",
    "six working days",
  ],
  "tasks.decision": ["working days", "多久", "how long"],
  "tasks.visit": ["排队", "叫号", "取号", "排号", "queue", "queue number", "ticket"],
  "tasks.collect": ["快递", "邮寄", "邮编", "courier", "post", "express"],
  "tasks.phone": ["换手机号", "change number"],
  "tasks.signIn": ["忘记密码", "忘记密码怎么办", "password", "I forgot my password"],
  "questions.code": ["验证码收不到", "收不到验证码怎么办？", "code does not arrive"],
  contact: [
    ...["地址", "大厅在哪里", "交通", "地铁", "停车", "上班时间", "周末", "周末上班吗"],
    ...["opening hours", "weekend", "parking", "metro", "address of the hall", "Where is the hall?"],
  ],
  "questions.filer": ["代办", "agent"],
  "questions.born": ["小孩", "新生儿", "child", "newborn"],
  "questions.lostPassport": ["护照丢了", "我的护照丢了怎么办", "lost passport"],
  "questions.expired": [
    ...["护照过期", "过期", "逾期", "罚款", "签证过期了怎么办"],
    ...["expired", "overstay", "my visa has expired"],
  ],
  "tasks.reissue": ["居留许可丢了", "lost permit"],
  "tasks.photo": ["照片尺寸", "底色", "photo size", "background"],
  "tasks.returned": ["退补", "sent back"],
  "questions.cancel": ["失约", "取消预约", "改期", "no-show", "reschedule"],
  "tasks.booking": ["取消预约", "改期", "cancel", "reschedule"],
  "questions.urgent": ["加急", "urgent"],
} as const;

/** The end of the heading under which it stands. */
const headingOf = (meant: string, { help }: Messages): string => {
  const [part, key] = meant.split(".") as [string, string | undefined];
  const headings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    eligibility: { fee: help.eligibility.fee.title },
    materials: {
      relationship: help.materials.items.relationship.title,
      exam: help.materials.items.exam.title,
    },
    tasks: Object.fromEntries(Object.entries(help.tasks).map(([name, { title }]) => [name, title])),
    questions: Object.fromEntries(Object.entries(help.help.questions).map(([name, { q }]) => [name, q])),
  };
  const heading = key === undefined ? help.help.contact.title : headings[part]?.[key];
  if (heading === undefined) throw new Error(`No heading of ${meant}`);
  return heading.replace(/\{.*?\}/g, "…");
};

const ROWS = Object.entries(MEANT).flatMap(([meant, all]) =>
  all.map((words): [string, Locale, string] => [words, /\p{Script=Han}/u.test(words) ? "zh" : "en", meant]),
);

test.each(ROWS)("“%s” (%s) finds %s among the first three", (words, locale, meant) => {
  const found = pagesFor(words, locale, 3).map((each) => each.heading);
  const meantOne = headingOf(meant, messagesOf(locale));
  expect({ found, meantOne: found.some((each) => each.endsWith(` · ${meantOne}`)) }).toMatchObject({
    meantOne: true,
  });
});

const wordsIn = (tree: Tree): string[] =>
  typeof tree === "string" ? tree.split(/[、,]\s*/) : Object.values(tree).flatMap(wordsIn);

test.each(LOCALES)("in %s every everyday word leads somewhere, and is shown nowhere", (locale) => {
  const { little, ...everyday } = messagesOf(locale).everyday;
  const lost = wordsIn(everyday).filter((words) => pagesFor(words, locale, 1).length === 0);
  expect(lost).toEqual([]);
  for (const words of wordsIn(everyday).slice(0, 50))
    for (const { text } of pagesFor(words, locale, 20))
      expect(text).not.toContain(everyday.contact.slice(0, 20));
  expect(little).not.toBe("");
});

test.each(LOCALES)("in %s every task and every question opens where it is found", (locale) => {
  const { tasks, help } = messagesOf(locale).help;
  const headings = [
    ...Object.values(tasks).map(({ title }) => title),
    ...Object.values(help.questions).map(({ q }) => q),
  ];
  for (const heading of headings) {
    // The help takes a hundred characters of what is looked for.
    expect(heading.length).toBeLessThanOrEqual(100);
    const hrefs = pagesFor(heading, locale, 3).map(({ href }) => href);
    expect(hrefs).toContain(`/help?${new URLSearchParams({ q: heading })}`);
  }
});

describe("a question", () => {
  const LITTLE = "怎么办、怎么、的、the, of, where, is";
  const found = (q: string, ...texts: string[]) => foundBy(q, texts, (text) => text, LITTLE).found;

  test("finds a number in words and in figures", () => {
    expect(searchable("六个工作日")).toBe("6个工作日");
    expect(searchable("十五、二十、二十三、十")).toBe("15、20、23、10");
    expect(searchable("Six days, someone's phone")).toBe("6 days, someone's phone");
  });

  test("finds what holds every word, in any case", () => {
    expect(found("ems Receipt", "EMS delivers it; show the receipt")).toHaveLength(1);
    expect(found("ems stamp", "EMS delivers it")).toEqual([]);
    expect(found("  ", "anything")).toEqual([]);
    expect(found("？", "anything")).toEqual([]);
  });

  test("is read in parts, and without its little words, only if nothing holds it as typed", () => {
    expect(found("公证认证", "公证、认证", "公证")).toEqual(["公证、认证"]);
    expect(found("公证认证", "公证、认证", "双公证认证")).toEqual(["双公证认证"]);
    expect(found("公证认证", "公证书")).toEqual([]);
    expect(found("护照丢了怎么办？", "护照丢了")).toEqual(["护照丢了"]);
    expect(found("Where is the hall?", "address of a hall")).toHaveLength(1);
    expect(found("fees", "a fee")).toEqual(["a fee"]);
  });
});
