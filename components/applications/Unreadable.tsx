import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/LinkButton";
import { Notice } from "@/components/ui/Notice";
import { PhoneNumbers } from "@/components/ui/PhoneNumbers";
import { Link } from "@/lib/i18n/navigation";
import { paths } from "@/lib/paths";

interface UnreadableNoticeProps {
  readonly serial: string;
  /** Its page, where it is not the one shown. */
  readonly id?: string;
  /** What can be done there. */
  readonly act?: keyof typeof SEE;
}

const SEE = { withdraw: "see", delete: "seeDraft", none: "seeOnly" } as const;

/** Says of an application that cannot be read that it is there, and whom to ask. */
export const UnreadableNotice = ({ serial, id, act = "none" }: UnreadableNoticeProps) => {
  const t = useTranslations("home.unreadable");
  return (
    <Notice tone="danger" title={t("title", { serial })}>
      <p>
        <PhoneNumbers>{t("body")}</PhoneNumbers>
      </p>
      {id ? (
        <Link href={paths.application(id)} className="link inline-flex min-h-11 items-center font-semibold">
          {t(SEE[act])}
        </Link>
      ) : null}
    </Notice>
  );
};

interface UnreadableProps {
  readonly serial: string;
  /** What can be done with it all the same (withdrawing). */
  readonly children?: ReactNode;
}

/** The page of such an application. */
export const Unreadable = ({ serial, children }: UnreadableProps) => {
  const overview = useTranslations("application.overview");
  const frame = useTranslations("frame.menuItems");
  return (
    <div className="grid justify-items-start gap-5">
      <h1 className="text-2xl font-bold">{overview("title")}</h1>
      <UnreadableNotice serial={serial} />
      <LinkButton href={paths.home()}>{frame("home")}</LinkButton>
      {children}
    </div>
  );
};
