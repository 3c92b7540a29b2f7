"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";

/** 获取照片: posts the form of questions, which keeps them and fetches the photo by the receipt's number (guide §1.5). */
export const ObtainPhoto = () => {
  const t = useTranslations("wizard.photo");
  return (
    <Button type="submit" name="intent" value="obtainPhoto" tone="quiet">
      {t("obtain")}
    </Button>
  );
};
