import { NextIntlClientProvider, useLocale, useMessages, useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Card } from "@/components/ui/Card";
import { LanguageForm } from "./LanguageForm";

/** The language of messages, with what follows it and what does not. */
export const MessageLanguage = (props: ComponentProps<typeof LanguageForm>) => {
  const t = useTranslations("account.language");
  const locale = useLocale();
  const { account, errors } = useMessages();
  return (
    <Card title={t("title")} titleId="message-language">
      <p className="mb-3 text-muted">{t("lead")}</p>
      <NextIntlClientProvider
        locale={locale}
        messages={{ account: { language: account.language }, errors: { refusals: errors.refusals } }}
      >
        <LanguageForm {...props} />
      </NextIntlClientProvider>
    </Card>
  );
};
