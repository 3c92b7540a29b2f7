import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/Icon";
import { QrCode } from "@/components/ui/QrCode";
import { PhonePanel } from "./PhonePanel";

interface PhoneCodeProps {
  /** The address a phone opens. */
  readonly address: string;
  readonly minutes: number;
}

/** For whoever fills the form in at a computer: the papers come from the phone's camera, and appear on this page. */
export const PhoneCode = ({ address, minutes }: PhoneCodeProps) => {
  const t = useTranslations("attachments.phone");
  return (
    <PhonePanel
      summary={
        <>
          <Icon of="smartphone" />
          {t("fromPhone")}
        </>
      }
      minutes={minutes}
      code={<QrCode text={address} label={t("code")} className="w-48 shrink-0" />}
    >
      <ol className="list-decimal pl-5">
        <li>{t("scan")}</li>
        <li>{t("choose")}</li>
        <li>{t("appears")}</li>
      </ol>
      <p className="mt-2">
        <a href={address} data-whole="" className="link">
          {t("link")}
        </a>
      </p>
      <p className="mt-2 text-sm text-muted">{t("terms", { minutes })}</p>
    </PhonePanel>
  );
};
