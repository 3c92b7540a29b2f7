import { NextIntlClientProvider, useLocale, useMessages, useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { PageHeader } from "@/components/ui/PageHeader";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";
import { CopyOfData } from "./CopyOfData";
import { Correction } from "./Correction";
import { Erasure } from "./Erasure";
import { OwnRequests } from "./OwnRequests";

interface OwnDataProps extends ComponentProps<typeof OwnRequests> {
  readonly copy: ComponentProps<typeof CopyOfData>;
  readonly correction: ComponentProps<typeof Correction>;
  readonly erasure: ComponentProps<typeof Erasure>;
}

/** What the house holds of oneself, and what one may ask of it. */
export const OwnData = ({ copy, correction, erasure, requests }: OwnDataProps) => {
  const t = useTranslations("account.ownData");
  const locale = useLocale();
  const { account, login, errors } = useMessages();
  const { correction: ofCorrection, erasure: ofErasure } = account;
  return (
    <div className="grid max-w-[45rem] gap-5">
      <PageHeader title={t("title")} lead={t("lead")} />
      <OwnRequests requests={requests} />
      <CopyOfData {...copy} />
      <NextIntlClientProvider
        locale={locale}
        messages={{
          account: { correction: ofCorrection, erasure: ofErasure },
          login,
          errors: { refusals: errors.refusals },
        }}
      >
        <Correction {...correction} />
        <Erasure {...erasure} />
      </NextIntlClientProvider>
      <Link href={paths.account()} className="link inline-flex min-h-11 items-center justify-self-start">
        {t("back")}
      </Link>
    </div>
  );
};
