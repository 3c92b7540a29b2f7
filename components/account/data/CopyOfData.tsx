import { NextIntlClientProvider, useLocale, useMessages, useTranslations } from "next-intl";
import { RefusalNotice } from "@/components/forms/RefusalNotice";
import { Button } from "@/components/ui/Button";
import { Card } from "@/components/ui/Card";
import type { RefusalCode, RefusalData } from "@/lib/domain/refusals";
import { apiPaths } from "@/lib/paths";

interface CopyOfDataProps {
  /** Why the last copy that was asked for was not made. */
  readonly refused?: { readonly code: RefusalCode; readonly data: RefusalData } | undefined;
  readonly perDay: number;
}

/** A copy of everything (PIPL art. 45): a plain form whose answer is saved by the browser, with script and without. */
export const CopyOfData = ({ refused, perDay }: CopyOfDataProps) => {
  const t = useTranslations("account.copy");
  const locale = useLocale();
  const { errors } = useMessages();
  return (
    <Card title={t("title")} titleId="copy">
      <div className="grid justify-items-start gap-3">
        {refused ? (
          <NextIntlClientProvider locale={locale} messages={{ errors: { refusals: errors.refusals } }}>
            <RefusalNotice code={refused.code} data={refused.data} />
          </NextIntlClientProvider>
        ) : null}
        <p>{t("lead")}</p>
        <ul className="list-disc pl-5">
          {(["account", "applications", "files", "looks"] as const).map((part) => (
            <li key={part}>{t(`parts.${part}`)}</li>
          ))}
        </ul>
        <p className="text-sm text-muted">{t("care", { perDay })}</p>
        <form action={apiPaths.copyOfData()} method="post">
          <Button type="submit">{t("get")}</Button>
        </form>
      </div>
    </Card>
  );
};
