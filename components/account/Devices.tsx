import { NextIntlClientProvider, useLocale, useMessages, useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { DataTable } from "@/components/ui/DataTable";
import { Pill } from "@/components/ui/Pill";
import type { FormAction } from "@/components/ui/use-posting";
import { formatInstant } from "@/lib/i18n/dates";
import type { SessionView } from "@/lib/server/edge/auth/sessions";
import { deviceOf } from "./device";
import { EndOthersForm } from "./EndOthersForm";
import { EndSessionForm, type EndSessionFormProps } from "./EndSessionForm";

interface DevicesProps {
  readonly sessions: readonly SessionView[];
  readonly endSession: EndSessionFormProps["action"];
  readonly endOthers: FormAction;
}

/** The devices that are signed in, each with a way out of it. */
export const Devices = ({ sessions, endSession, endOthers }: DevicesProps) => {
  const t = useTranslations("account.sessions");
  const locale = useLocale();
  const { errors, account } = useMessages();
  const deviceName = (userAgent: string): string => deviceOf(userAgent) ?? t("unknown");
  return (
    <Card title={t("title")} titleId="sessions">
      <div className="grid gap-3">
        <p className="text-muted">{t("lead")}</p>
        <NextIntlClientProvider
          locale={locale}
          messages={{ account: { sessions: account.sessions }, errors: { refusals: errors.refusals } }}
        >
          <DataTable
            caption={t("title")}
            rows={sessions}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "device",
                header: t("device"),
                rowHeader: true,
                cell: ({ userAgent, current }) => (
                  <span className="inline-flex flex-wrap items-center gap-2">
                    {deviceName(userAgent)}
                    {current ? <Pill tone="success">{t("current")}</Pill> : null}
                  </span>
                ),
              },
              {
                key: "since",
                header: t("since"),
                cell: ({ createdAt }) => formatInstant(createdAt, locale),
              },
              {
                key: "seen",
                header: t("seen"),
                cell: ({ lastSeenAt }) => formatInstant(lastSeenAt, locale),
              },
              {
                key: "operation",
                header: t("operation"),
                cell: ({ id, userAgent }) => (
                  <EndSessionForm
                    action={endSession}
                    sessionId={id}
                    label={t("end")}
                    device={deviceName(userAgent)}
                  />
                ),
              },
            ]}
          />
          <EndOthersForm action={endOthers} others={sessions.filter(({ current }) => !current).length} />
        </NextIntlClientProvider>
      </div>
    </Card>
  );
};
