import { normalisePassportNo } from "@/lib/domain/people/passport";
import { normaliseMainlandMobile } from "@/lib/domain/people/phone";
import { printedPermitNumber } from "@/lib/domain/case/official-numbers";
import { judge } from "@/lib/domain/form/judge";
import { passport } from "@/lib/domain/questions/passport";
import { work } from "@/lib/domain/questions/work";
import type { DraftAnswers } from "@/lib/domain/questions/registry";
import { typedCode, typedNumber, typedWords } from "@/lib/domain/typed-text";
import { judgeDelivery } from "@/lib/domain/visit/delivery";

const judged = (answers: DraftAnswers) =>
  judge({ questions: { ...passport.questions, ...work.questions }, rules: [] }, answers, "2026-11-27");

describe("a one-time code", () => {
  it.each([
    "276238",
    "276 238",
    " 276238",
    "276-238",
    "验证码276238",
    "@host #276238",
    "@127000.example #276238",
    "２７６２３８",
    "٢٧٦٢٣٨",
    "276\u200b238",
    "【出入境】验证码276238，5分钟内有效。",
    "Your code is 276 238.",
  ])("is found in %s", (typed) => {
    expect(typedCode(typed)).toBe("276238");
  });

  it.each(["", "27623", "2762381", "276238 or 111111"])("is not found in “%s”", (typed) => {
    expect(typedCode(typed)).not.toMatch(/^\d{6}$/);
  });
});

describe("a number, however it was typed", () => {
  it.each([
    ["passportNo", "75 1234567", "751234567"],
    ["passportNo", "M4653-0399", "M46530399"],
    ["passportNo", "Ｍ46530399", "M46530399"],
    ["passportNo", "c01x00t99", "C01X00T99"],
    ["sponsorInProcessSerial", "4403 0026 1127 00008", "44030026112700008"],
    ["workPermitNo", "wp–2025 0001", "WP-20250001"],
  ] as const)("is stored as one: %s %s", (name, typed, stored) => {
    const { answers, errors } = judged({ [name]: typed });
    expect(errors[name]).toBeUndefined();
    expect(answers[name]).toBe(stored);
  });

  it("keeps its stored form while another answer is still wrong", () => {
    const { answers, errors } = judged({ passportNo: "c01x00t99", birthDate: "never" });
    expect(errors.birthDate).toBe("notADate");
    expect(answers.passportNo).toBe("C01X00T99");
  });

  it("is refused, not shortened, when a letter only looks Latin", () => {
    expect(judged({ passportNo: "\u041c46530399" }).errors.passportNo).toBe("passportNo");
  });

  it("is one number wherever it is searched", () => {
    expect(normalisePassportNo("Ｍ4653–0399")).toBe("M46530399");
    expect(typedNumber("4403 0026\u00a01127 00008")).toBe("44030026112700008");
    expect(printedPermitNumber("ｒ261127-00008")).toBe("R26112700008");
    expect(normaliseMainlandMobile("１９９‑００００\u200b‑０００１")).toBe("+8619900000001");
  });

  it("is read in the address of a parcel too", () => {
    const address = { recipient: "ＫＩＭ  MINJI", phone: "199 0000 0001", postcode: "５１８ 026" };
    const rest = { province: "广东", city: "深圳", district: "福田", address: "福中三路88号" };
    const result = judgeDelivery({ method: "EMS", ...address, ...rest });
    expect(result).toMatchObject({
      delivery: { address: { recipient: "KIM MINJI", postcode: "518026" } },
    });
  });
});

describe("a name, however it was typed", () => {
  it.each([
    ["familyName", "RAJU A/L MUTHU", "RAJU A/L MUTHU"],
    ["familyName", "O‘CONNOR", "O'CONNOR"],
    ["familyName", "O´CONNOR", "O'CONNOR"],
    ["familyName", "'T HOOFT", "'T HOOFT"],
    ["familyName", "’t Hooft", "'T HOOFT"],
    ["familyName", "SMITH–JONES", "SMITH-JONES"],
    ["givenName", "MIN  JI", "MIN JI"],
    ["givenName", "MIN\u00a0JI\u200b", "MIN JI"],
    ["givenName", "ＫＩＭ", "KIM"],
    ["givenName", "A".repeat(41), "A".repeat(41)],
    ["chineseName", "金 民智", "金民智"],
    ["chineseName", "玛丽亚・洛佩斯", "玛丽亚·洛佩斯"],
    ["chineseName", "玛丽亚･洛佩斯", "玛丽亚·洛佩斯"],
    ["otherName", "ＫＩＭ", "KIM"],
    ["employer", "某某（深圳）有限公司", "某某（深圳）有限公司"],
  ] as const)("is accepted and unified: %s %s", (name, typed, stored) => {
    const { answers, errors } = judged({ [name]: typed });
    expect(errors[name]).toBeUndefined();
    expect(answers[name]).toBe(stored);
  });
});

describe("longer words", () => {
  it("keep their lines and Chinese punctuation", () => {
    expect(typedWords("请于上午送达，\r\n谢谢！  Ｎｏ.８８\u200b ")).toBe("请于上午送达，\n谢谢！ No.88");
  });
});
