import { getTranslations } from "next-intl/server";
import { isKey } from "@/lib/i18n/known-key";
import type { Query } from "./queue-search";

const textOf = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");

/** What was just done at a desk and to which case or ticket, in words; undefined when the address names nothing. */
export const doneWords = async (
  namespace: "hall.window" | "hall.interview" | "production",
  { done, serial, ticket }: Query,
): Promise<string | undefined> => {
  const t = await getTranslations(namespace);
  const key = `done.${textOf(done)}`;
  return isKey(t, key) ? t(key, { serial: textOf(serial), ticket: textOf(ticket) }) : undefined;
};
