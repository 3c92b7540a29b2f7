"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { Notice } from "@/components/ui/Notice";

/** The session ended while a form is filled in; stands inside the form. Its button posts the form: the server keeps what
 *  is typed, asks for the sign-in and leads back to it. */
export const SignedOutNotice = () => {
  const t = useTranslations("wizard.signedOut");
  return (
    <Notice tone="danger" title={t("title")} live>
      <p>{t("body")}</p>
      <Button type="submit" name="intent" value="save" className="mt-3">
        {t("signIn")}
      </Button>
    </Notice>
  );
};
