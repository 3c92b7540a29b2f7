import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/LinkButton";
import { Notice } from "@/components/ui/Notice";
import { PhoneNumbers } from "@/components/ui/PhoneNumbers";
import { paths } from "@/lib/paths";

interface UnreadableNoticeProps {
  readonly serial: string;
}

/** Says of an application that cannot be read that it is there, and whom to ask. */
export const UnreadableNotice = ({ serial }: UnreadableNoticeProps) => {
  const t = useTranslations("home.unreadable");
  return (
    <Notice tone="danger" title={t("title", { serial })}>
      <p>
        <PhoneNumbers>{t("body")}</PhoneNumbers>
      </p>
    </Notice>
  );
};

/** The page of such an application. */
export const Unreadable = ({ serial }: UnreadableNoticeProps) => {
  const overview = useTranslations("application.overview");
  const common = useTranslations("common.menuItems");
  return (
    <div className="grid justify-items-start gap-5">
      <h1 className="text-2xl font-bold">{overview("title")}</h1>
      <UnreadableNotice serial={serial} />
      <LinkButton href={paths.home()}>{common("home")}</LinkButton>
    </div>
  );
};
