import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Notice } from "@/components/ui/Notice";
import { PageHeader } from "@/components/ui/PageHeader";
import type { FormAction } from "@/components/ui/use-posting";
import { Devices } from "./Devices";
import { MessageLanguage } from "./MessageLanguage";
import { OwnDataCard } from "./OwnDataCard";
import { PhoneChange } from "./PhoneChange";

interface AccountProps extends ComponentProps<typeof Devices> {
  readonly maskedPhone: string;
  /** A request to move the account to another number was just stopped. */
  readonly stopped?: boolean;
  readonly changePhone: FormAction;
  readonly language: ComponentProps<typeof MessageLanguage>;
}

/** 账号变更: the phone one signs in with, the language of messages, and the devices that are signed in. */
export const Account = ({
  maskedPhone,
  stopped = false,
  changePhone,
  language,
  ...devices
}: AccountProps) => {
  const t = useTranslations("account");
  return (
    <div className="grid max-w-[45rem] gap-5">
      <PageHeader title={t("title")} />
      {stopped ? (
        <Notice tone="success" live title={t("newPhone.stopped")}>
          {t("newPhone.stoppedBody")}
        </Notice>
      ) : null}
      <PhoneChange maskedPhone={maskedPhone} action={changePhone} />
      <MessageLanguage {...language} />
      <Devices {...devices} />
      <OwnDataCard />
    </div>
  );
};
