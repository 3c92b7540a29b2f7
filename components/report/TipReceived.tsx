"use client";

import { numberInGroups } from "@/lib/domain/short-number";
import { useTranslations } from "next-intl";
import { type ComponentProps, useEffect, useRef } from "react";
import { CopyText } from "@/components/ui/CopyText";
import { TipFilesForm } from "./TipFilesForm";

interface TipReceivedProps {
  readonly number: string;
  /** The page, opened anew. */
  readonly again: string;
  readonly sent?: ComponentProps<typeof TipFilesForm>["sent"];
}

/** Stands where the form stood: the number to be written down. */
export const TipReceived = ({ number, again, sent }: TipReceivedProps) => {
  const t = useTranslations("report.received");
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section
      role="status"
      aria-labelledby="received"
      className="grid gap-3 rounded-(--radius) border-2 border-success bg-surface p-5"
    >
      <h2 id="received" ref={title} tabIndex={-1} className="text-lg font-bold outline-none">
        {t("title")}
      </h2>
      <p>
        <span className="block text-sm text-muted">{t("number")}</span>
        <span className="text-xl font-bold">
          <CopyText text={numberInGroups(number)} label={t("copy")} copied={t("copied")} />
        </span>
      </p>
      <p>{t("keep")}</p>
      <TipFilesForm number={number} sent={sent} />
      <a href={again} data-whole="" className="link inline-flex min-h-11 items-center justify-self-start">
        {t("another")}
      </a>
    </section>
  );
};
