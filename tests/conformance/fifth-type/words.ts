import type { Locale } from "@/lib/domain/locales";

type Words = { readonly [key: string]: string | Words };

/** Every sentence of the fifth type, as it would stand in messages/<locale>. */
const WORDS: Readonly<Record<Locale, Words>> = {
  zh: {
    fields: { groups: { horse: "马匹" }, horseName: { label: "马的名字" } },
    documents: {
      slots: { HORSE_PASSPORT: { short: "马匹护照", long: "马匹护照及中文翻译件", hint: "请拍马的一页。" } },
    },
    review: { checks: { horseIsWild: "马匹已驯服" } },
    eligibility: { horseIsWild: { title: "马匹{name}尚未驯服", action: "请先驯服马匹。" } },
    vocabulary: {
      types: { FIFTH: "骑马", MOUNTED: "骑马面谈" },
      applyFor: { FIFTH: "申请骑马" },
      typeOptions: { FIFTH: "骑马" },
      typeConditions: { FIFTH: { first: "申请人有马。", second: "申请人会骑马。" } },
    },
  },
  en: {
    fields: { groups: { horse: "Horse" }, horseName: { label: "Name of the horse" } },
    documents: {
      slots: {
        HORSE_PASSPORT: {
          short: "Horse passport",
          long: "Horse passport, translated",
          hint: "Show the page of the horse.",
        },
      },
    },
    review: { checks: { horseIsWild: "The horse is tame" } },
    eligibility: { horseIsWild: { title: "The horse {name} is wild", action: "Tame the horse first." } },
    vocabulary: {
      types: { FIFTH: "On horseback", MOUNTED: "Heard on horseback" },
      applyFor: { FIFTH: "Apply on horseback" },
      typeOptions: { FIFTH: "On horseback" },
      typeConditions: { FIFTH: { first: "You own a horse.", second: "You can ride." } },
    },
  },
};

const merged = (words: Words, more: Words): Words => ({
  ...words,
  ...Object.fromEntries(
    Object.entries(more).map(([key, value]) => {
      const known = words[key];
      return [
        key,
        typeof value === "object" && typeof known === "object" ? merged(known, value) : value,
      ] as const;
    }),
  ),
});

/** The product's words and those of the fifth type. */
export const withItsWords = (locale: Locale, words: Words): Words => merged(words, WORDS[locale]);

/** The same for the one part papers name it by. */
export const withItsPrint = (locale: Locale, vocabulary: Words): Words =>
  merged(vocabulary, WORDS[locale].vocabulary as Words);

/** `messagesOf` with the words of the fifth type among the product's. */
export const speakingOfHorses = (actual: { messagesOf: (locale: Locale) => Words }) => ({
  messagesOf: (locale: Locale) => withItsWords(locale, actual.messagesOf(locale)),
});
