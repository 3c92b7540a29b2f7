import { NextIntlClientProvider, useLocale, useMessages, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/DataTable";
import { PageHeader } from "@/components/ui/PageHeader";
import { Pill } from "@/components/ui/Pill";
import type { FormAction } from "@/components/ui/use-posting";
import { formatInstant } from "@/lib/i18n/dates";
import type { SessionView } from "@/lib/server/edge/auth/sessions";
import { deviceOf } from "./device";
import { EndSessionForm, type EndSessionFormProps } from "./EndSessionForm";
import { PhoneChange } from "./PhoneChange";

interface AccountProps {
  readonly maskedPhone: string;
  readonly changePhone: FormAction;
  readonly sessions: readonly SessionView[];
  readonly endSession: EndSessionFormProps["action"];
}

/** 账号变更: the phone one signs in with, and the devices that are signed in. */
export const Account = ({ maskedPhone, changePhone, sessions, endSession }: AccountProps) => {
  const t = useTranslations("account");
  const locale = useLocale();
  const { errors } = useMessages();
  const deviceName = (userAgent: string): string => deviceOf(userAgent) ?? t("sessions.unknown");
  return (
    <div className="grid max-w-[45rem] gap-5">
      <PageHeader title={t("title")} />
      <PhoneChange maskedPhone={maskedPhone} action={changePhone} />
      <section aria-labelledby="sessions" className="grid gap-3">
        <h2 id="sessions" className="text-lg font-bold">
          {t("sessions.title")}
        </h2>
        <p className="text-muted">{t("sessions.lead")}</p>
        <NextIntlClientProvider locale={locale} messages={{ errors: { refusals: errors.refusals } }}>
          <DataTable
            caption={t("sessions.title")}
            rows={sessions}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "device",
                header: t("sessions.device"),
                rowHeader: true,
                cell: ({ userAgent, current }) => (
                  <span className="inline-flex flex-wrap items-center gap-2">
                    {deviceName(userAgent)}
                    {current ? <Pill tone="success">{t("sessions.current")}</Pill> : null}
                  </span>
                ),
              },
              {
                key: "since",
                header: t("sessions.since"),
                cell: ({ createdAt }) => formatInstant(createdAt, locale),
              },
              {
                key: "seen",
                header: t("sessions.seen"),
                cell: ({ lastSeenAt }) => formatInstant(lastSeenAt, locale),
              },
              {
                key: "operation",
                header: t("sessions.operation"),
                cell: ({ id, userAgent }) => (
                  <EndSessionForm
                    action={endSession}
                    sessionId={id}
                    label={t("sessions.end")}
                    device={deviceName(userAgent)}
                  />
                ),
              },
            ]}
          />
        </NextIntlClientProvider>
      </section>
    </div>
  );
};
