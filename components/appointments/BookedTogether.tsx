import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/Card";
import { CopyText } from "@/components/ui/CopyText";
import { QrCode } from "@/components/ui/QrCode";
import { Link } from "@/lib/i18n/navigation";
import { apiPaths, paths } from "@/lib/paths";

/** One of those who come together. */
export interface BookedMember {
  readonly applicationId: string;
  readonly name: string;
  readonly number: string;
  /** "10:00–11:00". */
  readonly hours: string;
  /** What the kiosk reads; undefined: the type of the application is known no more. */
  readonly code: string | undefined;
  /** The last day for another booking if it is cancelled now; null: none is possible in time. */
  readonly bookAgainUntil: string | null;
  readonly cancellable: boolean;
}

interface BookedTogetherProps {
  readonly members: readonly BookedMember[];
  /** Whose page it is. */
  readonly shown: string;
}

/** 一起预约的家人: everybody's hour, number and slip, and the way to what each has to bring. */
export const BookedTogether = ({ members, shown }: BookedTogetherProps) => {
  const t = useTranslations("booking.booked");
  return (
    <Card title={t("togetherTitle", { n: members.length })} titleId="together">
      <p className="no-print mb-3 text-[0.9375rem] text-muted">{t("togetherLead")}</p>
      <ul className="grid gap-3 print:gap-1">
        {members.map(({ applicationId, name, number, hours }) => (
          <li
            key={applicationId}
            aria-current={applicationId === shown ? "true" : undefined}
            className="border-l-4 border-line pl-3 aria-current:border-primary"
          >
            <p className="font-semibold">{`${name} · ${hours}`}</p>
            <CopyText text={number} label={t("copyOf", { name })} copied={t("copied")} />
            <p className="no-print flex flex-wrap gap-x-5 gap-y-1">
              <a
                href={apiPaths.document(applicationId, "slip")}
                className="link inline-block min-h-6"
                download
              >
                {t("slipOf", { name })}
              </a>
              {applicationId === shown ? null : (
                <Link href={paths.booked(applicationId)} className="link inline-block min-h-6">
                  {t("pageOf", { name })}
                </Link>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
};

/** The codes of all of them on one page, so that one phone or one sheet is enough at the dispenser. */
export const CodesTogether = ({ members }: Pick<BookedTogetherProps, "members">) => {
  const t = useTranslations("booking.booked");
  return (
    <>
      <p className="mb-3">{t("scanEach")}</p>
      <ul className="flex flex-wrap gap-x-8 gap-y-6 print:gap-3">
        {members.map(({ applicationId, name, hours, code }) =>
          code ? (
            <li key={applicationId}>
              <p className="mb-1 font-semibold">{name}</p>
              <p className="mb-2 text-[0.9375rem] text-muted">{hours}</p>
              <QrCode text={code} label={t("scanOf", { name })} className="w-52 print:w-28" />
            </li>
          ) : null,
        )}
      </ul>
    </>
  );
};
