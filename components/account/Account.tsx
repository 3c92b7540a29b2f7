import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { PageHeader } from "@/components/ui/PageHeader";
import type { FormAction } from "@/components/ui/use-posting";
import { Devices } from "./Devices";
import { MessageLanguage } from "./MessageLanguage";
import { OwnDataCard } from "./OwnDataCard";
import { PhoneChange } from "./PhoneChange";

interface AccountProps extends ComponentProps<typeof Devices> {
  readonly maskedPhone: string;
  readonly changePhone: FormAction;
  readonly language: ComponentProps<typeof MessageLanguage>;
}

/** 账号变更: the phone one signs in with, the language of messages, and the devices that are signed in. */
export const Account = ({ maskedPhone, changePhone, language, ...devices }: AccountProps) => {
  const t = useTranslations("account");
  return (
    <div className="grid max-w-[45rem] gap-5">
      <PageHeader title={t("title")} />
      <PhoneChange maskedPhone={maskedPhone} action={changePhone} />
      <MessageLanguage {...language} />
      <Devices {...devices} />
      <OwnDataCard />
    </div>
  );
};
