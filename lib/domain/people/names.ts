import { factsOfLocale } from "../locales";
export interface LatinName {
  readonly familyName?: string | undefined;
  readonly givenName?: string | undefined;
}

/** "KIM MINJI"; a person with one name (LAKSHMI) has just that. Empty when neither is given. */
export const fullName = ({ familyName, givenName }: LatinName): string =>
  [familyName, givenName]
    .map((part) => (part ?? "").trim())
    .filter(Boolean)
    .join(" ");

const titleCase = (name: string): string =>
  name
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

/** How to address a person on screen: the Chinese name when there is one and the page is Chinese, else "Minji Kim". */
export const greeting = (name: LatinName & { readonly chineseName?: string }, locale: string): string => {
  if (factsOfLocale(locale).chineseNames && name.chineseName) return name.chineseName;
  return titleCase(fullName({ familyName: name.givenName, givenName: name.familyName }));
};
