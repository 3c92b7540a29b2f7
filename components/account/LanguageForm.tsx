"use client";

import { useTranslations } from "next-intl";
import { RefusalNotice } from "@/components/forms/RefusalNotice";
import { Notice } from "@/components/ui/Notice";
import { RadioGroup } from "@/components/ui/RadioGroup";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { type FormAction, usePosting } from "@/components/ui/use-posting";
import { factsOfLocale, type Locale, LOCALES } from "@/lib/domain/locales";

interface LanguageFormProps {
  readonly action: FormAction;
  /** In which messages come now. */
  readonly language: Locale;
  /** It was chosen here and follows no page. */
  readonly chosen: boolean;
}

/** In which language text messages and papers come: one of ours, or that of the page used last. */
export const LanguageForm = ({ action, language, chosen }: LanguageFormProps) => {
  const t = useTranslations("account.language");
  const { state, pending, form } = usePosting(action, "language");
  const nameOf = (locale: Locale) => (
    <span lang={factsOfLocale(locale).lang}>{factsOfLocale(locale).name}</span>
  );
  return (
    <form {...form} className="grid justify-items-start gap-3">
      {state.status === "refused" ? (
        <RefusalNotice code={state.code} data={state.data} attempt={state} />
      ) : null}
      {state.status === "ok" ? (
        <Notice tone="success" live>
          {t((state.data as { readonly language: string }).language === "page" ? "savedPage" : "saved")}
        </Notice>
      ) : null}
      <RadioGroup
        id="language"
        name="language"
        className="w-full"
        legend={t("legend")}
        defaultValue={chosen ? language : "page"}
        options={[
          ...LOCALES.map((locale) => ({ value: locale, label: nameOf(locale) })),
          {
            value: "page",
            label: t("page"),
            hint: chosen ? undefined : t("pageNow", { language: factsOfLocale(language).name }),
          },
        ]}
      />
      <SubmitButton tone="quiet" busy={pending}>
        {t("save")}
      </SubmitButton>
    </form>
  );
};
