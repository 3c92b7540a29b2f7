import { LOCALES, type Locale } from "../locales";

/** What the controls beside one item send, and the names under which their errors come back. */
export const reasonName = (target: string): string => `reason.${target}`;
export const textName = (target: string, locale: Locale): string => `text.${locale}.${target}`;
export const textNames = (target: string): string[] => LOCALES.map((locale) => textName(target, locale));
