import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";

/** 退出 of the guide's screens: leaves the form for another page; a button, so a form of its own. */
export const ExitForm = ({ href }: { readonly href: string }) => {
  const t = useTranslations("login");
  return (
    <form action={href} method="get" className="mt-3 grid">
      <Button type="submit" tone="quiet">
        {t("exit")}
      </Button>
    </form>
  );
};
