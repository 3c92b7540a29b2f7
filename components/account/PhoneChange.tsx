import { NextIntlClientProvider, useLocale, useMessages, useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { Notice } from "@/components/ui/Notice";
import { paths } from "@/lib/paths";
import { ChangePhoneForm, type ChangePhoneFormProps } from "./ChangePhoneForm";

interface PhoneChangeProps {
  readonly maskedPhone: string;
  readonly action: ChangePhoneFormProps["action"];
}

/** The guide's conditions (§6.1), its 温馨提示 and the form (§6.2). */
export const PhoneChange = ({ maskedPhone, action }: PhoneChangeProps) => {
  const t = useTranslations("account.phoneChange");
  const tips = useTranslations("login")("tipsTitle");
  const locale = useLocale();
  const { account, login, errors } = useMessages();
  return (
    <Card title={t("title")} titleId="phone-change">
      <div className="grid gap-5">
        <div>
          <h3 className="font-semibold">{t("conditions.title")}</h3>
          <ol className="mt-1 list-decimal pl-5">
            <li>{t("conditions.registered")}</li>
            <li>{t("conditions.unregistered")}</li>
            <li>
              {t("conditions.reachable")}
              <p className="text-sm text-muted">{t("conditions.lost")}</p>
            </li>
          </ol>
        </div>
        <Notice title={tips}>
          <ol className="list-decimal pl-5">
            <li>{t("tip")}</li>
          </ol>
        </Notice>
        <div>
          <NextIntlClientProvider
            locale={locale}
            messages={{
              account: { phoneChange: account.phoneChange },
              login,
              errors: { refusals: errors.refusals },
            }}
          >
            <ChangePhoneForm action={action} oldPhone={maskedPhone} exitHref={`/${locale}${paths.home()}`} />
          </NextIntlClientProvider>
        </div>
      </div>
    </Card>
  );
};
