import fc from "fast-check";
import { countryName, namedCountries } from "@/lib/domain/people/country-names";
import { fullName, greeting } from "@/lib/domain/people/names";
import { BIRTH_COUNTRIES, NATIONALITIES } from "@/lib/domain/people/nationality";
import { holderKey, maskPassport } from "@/lib/domain/people/passport";
import {
  isMobile,
  isPhone,
  maskPhone,
  normaliseMainlandMobile,
  spacedPhone,
} from "@/lib/domain/people/phone";
import { TEXT_FORMATS } from "@/lib/domain/people/text-formats";

describe("a mainland mobile number", () => {
  it.each([
    "19900000001",
    "199 0000 0001",
    "199-0000-0001",
    "+86 199 0000 0001",
    "0086-19900000001",
    "8619900000001",
    "\uff11\uff19\uff19\uff10\uff10\uff10\uff10\uff10\uff10\uff10\uff11",
    "\uff0b86 19900000001",
  ])("is recognised in %s", (typed) => {
    expect(normaliseMainlandMobile(typed)).toBe("+8619900000001");
  });

  it.each(["1990000000", "199000000012", "12900000001", "0755-83774013", "+85291234567", "abc", ""])(
    "is not seen in %s",
    (typed) => {
      expect(normaliseMainlandMobile(typed)).toBeUndefined();
    },
  );

  it.each([
    ["19900000001", "199 0000 0001"],
    ["199-0000-0001", "199 0000 0001"],
    ["+8619900000001", "+86 199 0000 0001"],
    ["0755-83774013", "0755-83774013"],
    ["+852 9123 4567", "+852 9123 4567"],
  ])("is read in groups where it was typed %s", (typed, shown) => {
    expect(spacedPhone(typed)).toBe(shown);
  });

  it("stays itself once normalised, however it was spaced", () => {
    const digits = fc.stringMatching(/^1[3-9]\d{9}$/);
    fc.assert(
      fc.property(digits, fc.constantFrom("", "+86", "0086", "86", "+86 "), (number, prefix) => {
        const once = normaliseMainlandMobile(`${prefix}${number.slice(0, 3)} ${number.slice(3)}`);
        expect(once).toBe(`+86${number}`);
        expect(normaliseMainlandMobile(once ?? "")).toBe(once);
      }),
    );
  });

  it("is shown as its ends only", () => {
    expect(maskPhone("+8613812345678")).toBe("138****5678");
    expect(maskPhone("+85291234567")).toBe("+852****67");
  });
});

describe("a telephone number", () => {
  it("may be foreign when it says which country", () => {
    expect(isMobile("+852 9123 4567")).toBe(true);
    expect(isMobile("91234567")).toBe(false);
    expect(isMobile("+86 123")).toBe(false);
  });

  it("may be a landline where a landline will do", () => {
    expect(isPhone("0755-83774013")).toBe(true);
    expect(isPhone("+86 755 83774013")).toBe(true);
    expect(isMobile("0755-83774013")).toBe(false);
    expect(isPhone("83774013")).toBe(false);
  });
});

describe("a passport number", () => {
  it("is shown as its ends only", () => {
    expect(maskPassport("E12345678")).toBe("E12***678");
    expect(maskPassport("AB12345")).toBe("A***5");
  });

  it("belongs to one holder only together with the country", () => {
    expect(holderKey("m4653 0362", "kor")).toBe("KOR:M46530362");
    expect(holderKey("M46530362", "KOR")).toBe(holderKey("M4653-0362", "KOR"));
    expect(holderKey("M46530362", "JPN")).not.toBe(holderKey("M46530362", "KOR"));
  });
});

describe("a name", () => {
  it("may be a single one, in either place", () => {
    expect(fullName({ familyName: "KIM", givenName: "MINJI" })).toBe("KIM MINJI");
    expect(fullName({ familyName: "LAKSHMI", givenName: "" })).toBe("LAKSHMI");
    expect(fullName({ givenName: " SUKARNI " })).toBe("SUKARNI");
    expect(fullName({})).toBe("");
  });

  it("greets in the page's language", () => {
    const park = { familyName: "PARK", givenName: "SANGHO", chineseName: "朴相浩" };
    expect(greeting(park, "zh")).toBe("朴相浩");
    expect(greeting(park, "en")).toBe("Sangho Park");
    expect(greeting({ familyName: "SMITH-JONES", givenName: "SUSIE" }, "en")).toBe("Susie Smith-Jones");
    expect(greeting({ familyName: "O'CONNOR", givenName: "LIAM" }, "zh")).toBe("Liam O'Connor");
  });
});

describe("nationalities", () => {
  it("are those of foreigners; births happen in China too", () => {
    for (const code of ["CHN", "HKG", "MAC", "TWN"]) {
      expect(NATIONALITIES).not.toContain(code);
      expect(BIRTH_COUNTRIES).toContain(code);
    }
    expect(NATIONALITIES).toEqual(expect.arrayContaining(["KOR", "DEU", "RKS", "XXA"]));
    expect(new Set(NATIONALITIES).size).toBe(NATIONALITIES.length);
  });

  it("all have a name in both languages", () => {
    for (const code of [...NATIONALITIES, ...BIRTH_COUNTRIES])
      for (const locale of ["zh", "en"]) expect(countryName(code, locale)).not.toBe(code);
    expect(countryName("KOR", "zh")).toBe("韩国");
    expect(countryName("HKG", "zh")).toBe("中国香港");
    expect(countryName("TWN", "zh")).toBe("中国台湾");
    expect(countryName("DEU", "en")).toBe("Germany");
  });

  it("stand in the order of the language", () => {
    const names = namedCountries(["ZWE", "AFG", "KOR"], "en").map((country) => country.code);
    expect(names).toEqual(["AFG", "KOR", "ZWE"]);
  });
});

describe("what a text must look like", () => {
  it.each([
    ["latinName", "O'CONNOR", true],
    ["latinName", "SMITH-JONES", true],
    ["latinName", "MÜLLER JR.", true],
    ["latinName", "D’ANGELO", true],
    ["latinName", "金", false],
    ["latinName", "KIM2", false],
    ["latinName", "-KIM", false],
    ["chineseName", "朴相浩", true],
    ["chineseName", "阿依莎·汗", true],
    ["chineseName", "𠮷田", true],
    ["chineseName", "KIM", false],
    ["passportNo", "M46530362", true],
    ["passportNo", "M4653", true],
    ["passportNo", "M465", false],
    ["passportNo", "M46-30362", false],
    ["documentNo", "WP-20250001", true],
    ["documentNo", "AB1", false],
    ["serial", "44030021071300002", true],
    ["serial", "44030121071300002", false],
    ["serial", "4403002107130000", false],
    ["photoReceiptNo", "Y2408281262770A", true],
    ["photoReceiptNo", "Y240", false],
    // The example usually given for GB 32100-2015, and three ways to mistype it.
    ["creditCode", "91350100M000100Y43", true],
    ["creditCode", "91350100M000100Y44", false],
    ["creditCode", "91350100M000100Y4", false],
    ["creditCode", "9135010OM000100Y43", false],
  ] as const)("%s: %s → %s", (format, text, expected) => {
    expect(TEXT_FORMATS[format](text)).toBe(expected);
  });
});
