import { useLocale, useTranslations } from "next-intl";
import { CopyText } from "@/components/ui/CopyText";
import { formatInstant } from "@/lib/i18n/dates";

interface InboxMessage {
  readonly id: string;
  readonly to: string;
  readonly text: string;
  readonly code: string | null;
  readonly at: Date;
}

/** Messages as a phone would show them; a code stands out and is copied with one tap. */
export const InboxList = ({ messages }: { readonly messages: readonly InboxMessage[] }) => {
  const t = useTranslations("demo.inbox");
  const locale = useLocale();
  return (
    <ul aria-label={t("list")} className="grid gap-3">
      {messages.map((message) => (
        <li key={message.id} className="rounded-(--radius) border border-line bg-surface p-4">
          <div className="flex flex-wrap justify-between gap-x-4 text-sm text-muted">
            <span>
              {t("to")} <span className="figures">{message.to}</span>
            </span>
            <time dateTime={message.at.toISOString()}>{formatInstant(message.at, locale)}</time>
          </div>
          <p className="mt-1 whitespace-pre-line">{message.text}</p>
          {message.code ? (
            <p className="mt-2 text-3xl font-bold tracking-wider">
              <CopyText text={message.code} label={t("copyCode")} copied={t("copied")} />
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
};
