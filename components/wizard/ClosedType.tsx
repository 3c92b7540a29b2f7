import { useTranslations } from "next-intl";
import { StartLinks } from "@/components/applications/StartLinks";
import { MessagePage } from "@/components/layout/MessagePage";
import { LinkButton } from "@/components/ui/LinkButton";
import type { ApplicationType } from "@/lib/domain/types/registry";
import { paths } from "@/lib/paths";

/** A type that takes no applications yet says so before anything is filled in. */
export const ClosedType = ({ type }: { readonly type: ApplicationType }) => {
  const t = useTranslations("apply.closed");
  const words = useTranslations("vocabulary.types");
  return (
    <MessagePage
      title={t("title", { type: words(type) })}
      body={t("body", { type: words(type) })}
      icon="clock"
    >
      <LinkButton href={paths.home()}>{t("home")}</LinkButton>
      <StartLinks />
    </MessagePage>
  );
};
