import { APPLICATION_TYPES, factsOfType } from "@/lib/domain/types/known-types";
import { messagesOf } from "@/lib/server/base/messages";

/* domain.md §1.5, steps 2 and 3, which the guide does not show and the specification proposes by name, and §1.10, the steps
   after the agreement: the words of either stand on the screen that is for them. */

/** Whatever stands under a key like `hall.detail`. */
const under = (tree: unknown, key: string): string => {
  const found = key.split(".").reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], tree);
  if (typeof found !== "string") throw new Error(`${key} is not said`);
  return found;
};

/** The width of brackets and capitals are no difference in words. */
const expectWords = (text: string, words: string): void => {
  const letters = (each: string) => each.normalize("NFKC").toLowerCase();
  expect(letters(text)).toContain(letters(words));
};

/** The proposal's words of each question; its label says them, with whose it is before them where two could be meant. */
const PROPOSED: readonly (readonly [question: string, zh: string, en?: string])[] = [
  ["heldKind", "现持有效签证证件种类"],
  ["visaCategory", "签证种类"],
  ["heldNo", "证件号码"],
  ["heldExpiresOn", "有效期至"],
  ["lastEntryOn", "入境日期", "Date of last entry"],
  ["portOfEntry", "入境口岸", "Port of entry"],
  ["requestedUntil", "申请居留期限至", "Valid until"],
  ["changedName", "姓名"],
  ["changedPassport", "护照号码"],
  ["formerFamilyName", "原姓"],
  ["formerGivenName", "原名"],
  ["formerPassportNo", "原护照号码"],
  ["lossKind", "补发原因"],
  ["lossPlace", "地点"],
  ["lossHow", "经过"],
  ["nothingChanged", "登记事项没有发生变化"],
  ["companion1Name", "偕行人"],
  ["companion1Gender", "性别"],
  ["companion1BirthDate", "出生日期"],
  ["companion1Relation", "与申请人关系"],
  ["remarks", "备注"],
  ["relationship", "关系", "Relationship"],
  ["sponsorFamilyName", "姓", "Family name (as in passport)"],
  ["sponsorGivenName", "名", "Given name"],
  ["sponsorChineseName", "中文姓名", "Chinese name if applicable"],
  ["sponsorGender", "性别", "Gender"],
  ["sponsorNationality", "国籍", "Nationality"],
  ["sponsorBirthDate", "出生日期", "Date of birth"],
  ["sponsorPassportNo", "护照号码", "Passport No."],
  ["sponsorPassportExpiresOn", "护照有效期至", "Expiration date of"],
  ["employer", "工作单位", "Company/School in China"],
  ["employerCreditCode", "统一社会信用代码"],
  ["employerAddress", "单位地址"],
  ["employerContact", "单位联系人姓名"],
  ["employerPhone", "电话"],
  ["workPermitNo", "工作许可证号"],
  ["workPermitExpiresOn", "有效期"],
  ["sponsorPermitNo", "居留许可号"],
  ["sponsorPermitExpiresOn", "有效期至"],
  ["sponsorMobile", "手机号", "Mobile phone number"],
  ["sponsorAddress", "在深住址", "Address in Shenzhen"],
  ["emergencyName", "紧急联系人姓名"],
  ["emergencyRelation", "关系"],
  ["emergencyPhone", "电话"],
];

test.each(PROPOSED.map(([question, zh, en = ""]) => [question, zh, en] as const))(
  "step 2 and 3: %s is called %s",
  (question, zh, en) => {
    expectWords(under(messagesOf("zh").fields, `${question}.label`), zh);
    if (en) expectWords(under(messagesOf("en").fields, `${question}.label`), en);
  },
);

/** What the answers of step 2 and 3 may be. */
test.each([
  ["heldDocumentKinds.VISA", "签证", "Visa"],
  ["heldDocumentKinds.STAY_PERMIT", "停留证件", "Stay permit"],
  ["heldDocumentKinds.RESIDENCE_PERMIT", "居留证件", "Residence permit"],
  ["lossKinds.LOST", "遗失", "Lost"],
  ["lossKinds.DAMAGED", "损坏", "Damaged"],
  ["relationships.SPOUSE", "配偶", "Spouse"],
  ["relationships.PARENT", "父母", "Parent"],
  ["relationships.CHILD", "子女", "Child"],
  ["relationships.PARENT_IN_LAW", "配偶的父母", "parent-in-law"],
] as const)("step 2 and 3: the answer %s is called %s", (key, zh, en) => {
  expectWords(under(messagesOf("zh").vocabulary, key), zh);
  expectWords(under(messagesOf("en").vocabulary, key), en);
});

/** §1.10 by its steps: where each is told, and the guide's own words in it. */
test.each([
  ["7", "booking", "lead", "确认预约信息", "confirm your appointment information"],
  ["7 (delivery, time)", "booking", "lead", "选择邮寄方式和时间", "choose delivery method and time"],
  ["8", "landing", "how.steps.hall.title", "到窗口取号", "Take a number"],
  ["8 (renewal, reissue)", "landing", "how.steps.hall.title", "提交材料", "hand in"],
  ["9", "landing", "how.steps.hall.detail", "如需面谈，先到面谈室", "an interview first, if one is required"],
  ["10", "help", "tasks.visit.steps.3", "面谈室；再到窗口", "then the window"],
  ["11", "landing", "how.steps.decision.title", "受理", "Acceptance"],
  [
    "12",
    "landing",
    "how.steps.collect.detail",
    "制证完成后短信通知",
    "A text message tells you when it is ready",
  ],
] as const)("§1.10, step %s: %s tells it under %s", (_step, room, key, zh, en) => {
  expectWords(under(messagesOf("zh")[room], key), zh);
  expectWords(under(messagesOf("en")[room], key), en);
});

test("§1.10, steps 9 and 10: first and renewal alone may be interviewed, and say so", () => {
  expect(APPLICATION_TYPES.filter((type) => factsOfType(type).interview)).toEqual(["FIRST", "RENEWAL"]);
  expectWords(under(messagesOf("zh").landing, "how.steps.hall.detail"), "首次和换发");
  expectWords(under(messagesOf("en").landing, "how.steps.hall.detail"), "First-time and renewal");
});
