import { numberInGroups } from "@/lib/domain/short-number";
import { NextIntlClientProvider, useLocale, useMessages, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/Notice";
import type { FormAction } from "@/components/ui/use-posting";
import { formatInstant } from "@/lib/i18n/dates";
import { ObjectForm } from "./ObjectForm";

interface NewPhoneWarningProps {
  readonly asked: { readonly number: string; readonly dueAt: Date | null };
  readonly object: FormAction;
}

/** Somebody says that the phone of this account is lost: on every page until it is settled, with the way to stop it. */
export const NewPhoneWarning = ({ asked: { number, dueAt }, object }: NewPhoneWarningProps) => {
  const t = useTranslations("account.newPhone");
  const locale = useLocale();
  const { account, errors } = useMessages();
  const shown = numberInGroups(number);
  return (
    <Notice tone="warning" title={t("title")} className="no-print mb-5">
      <p>
        {dueAt
          ? t("confirmed", { number: shown, at: formatInstant(dueAt, locale) })
          : t("asked", { number: shown })}
      </p>
      <p className="mb-2">{t("own")}</p>
      <NextIntlClientProvider
        locale={locale}
        messages={{ account: { newPhone: account.newPhone }, errors: { refusals: errors.refusals } }}
      >
        <ObjectForm action={object} />
      </NextIntlClientProvider>
    </Notice>
  );
};
