import "server-only";
import type { ApplicantActor } from "@/lib/domain/actors";
import type { Locale } from "@/lib/domain/locales";
import { ok, type Result } from "@/lib/domain/result";
import { writeAudit } from "@/lib/server/db/audit";
import { transact } from "../case/transact";

export interface ChooseLanguageInput {
  readonly actor: ApplicantActor;
  /** "page": follow the page used last, as an account does until something is chosen. */
  readonly language: Locale | "page";
  /** The page it is chosen on. */
  readonly page: Locale;
}

/** The language in which text messages and papers come. What is chosen stays until something else is chosen here; a page
 *  in another language does not change it. */
export const chooseLanguage = async ({
  actor,
  language,
  page,
}: ChooseLanguageInput): Promise<Result<{ language: Locale | "page" }>> =>
  transact(async (tx) => {
    const { accountId } = actor;
    const data =
      language === "page" ? { locale: page, localeChosen: false } : { locale: language, localeChosen: true };
    await tx.account.update({ where: { id: accountId }, data, select: { id: true } });
    await writeAudit(tx, {
      actor,
      action: "chooseLanguage",
      subject: `account:${accountId}`,
      data: { language },
    });
    return ok({ language });
  });
