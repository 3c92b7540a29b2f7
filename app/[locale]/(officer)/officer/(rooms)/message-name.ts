import { getTranslations } from "next-intl/server";
import { isKey } from "@/lib/i18n/known-key";
import type { UndeliveredMessage } from "@/lib/server/db/questions/officer/undelivered-messages";

/** What a text message or a paper that did not leave is called; one that cannot be read says so. */
export const messageNames = async (
  locale: string,
): Promise<(message: Pick<UndeliveredMessage, "about">) => string> => {
  const [sms, papers] = await Promise.all([
    getTranslations({ locale, namespace: "sms" }),
    getTranslations({ locale, namespace: "undelivered.about" }),
  ]);
  return ({ about = "unreadable" }) => {
    const name = `${about}.name`;
    return isKey(sms, name) ? sms(name) : papers(isKey(papers, about) ? about : "unreadable");
  };
};
