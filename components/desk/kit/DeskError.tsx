"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/Button";
import { LinkButton } from "@/components/ui/LinkButton";
import { Notice } from "@/components/ui/Notice";
import { paths } from "@/lib/paths";

interface DeskErrorProps {
  /** The number under which the failure stands in the log. */
  readonly reference: string | undefined;
  readonly retry: () => void;
}

/** A desk that could not be shown: what is safe, what to try, which number to tell. */
export const DeskError = ({ reference, retry }: DeskErrorProps) => {
  const t = useTranslations("officer.error");
  return (
    <div className="mx-auto mt-8 grid w-full max-w-xl gap-4">
      <h1 className="text-xl font-bold">{t("title")}</h1>
      <Notice tone="danger" live>
        {t("body")}
        {reference ? <p className="figures mt-2">{t("reference", { reference })}</p> : null}
      </Notice>
      <div className="flex flex-wrap gap-3">
        <Button onClick={retry}>{t("retry")}</Button>
        <LinkButton href={paths.officer()} tone="quiet">
          {t("home")}
        </LinkButton>
      </div>
    </div>
  );
};
