"use client";

import { useTranslations } from "next-intl";
import { isKey } from "@/lib/i18n/known-key";

/** What to say about a field the server could not take. A field may have its own words for a code, e.g. how a tracking
 *  number looks; a box that stands for something checked asks to be ticked. */
export const useFieldWords = () => {
  const t = useTranslations("officer.fieldErrors");
  return (name: string, code: string, box = false): string => {
    if (box) return t("tick");
    const own = `${name}_${code}`;
    if (isKey(t, own)) return t(own);
    return t(isKey(t, code) ? code : "wrong");
  };
};
