"use client";

import { useTranslations } from "next-intl";
import { DeskInput, DeskTextarea } from "@/components/desk/kit/DeskFields";
import type { DeskAction } from "@/components/desk/kit/DeskForm";
import { ArguedVerdict } from "@/components/desk/kit/Verdict";
import { OFFICER_WORDS } from "@/lib/domain/review/officer-words";

interface RecordPassportProps {
  readonly action: DeskAction;
  readonly applicationId: string;
  readonly version: number;
}

/** 登记新护照, from the two passports in front of the officer. */
export const RecordPassport = ({ action, ...subject }: RecordPassportProps) => {
  const t = useTranslations("hall.newPassport");
  return (
    <ArguedVerdict action={action} subject={subject} title={t("open")} tone="quiet" confirm={t("confirm")}>
      <p className="text-sm lg:col-span-full">{t("hint")}</p>
      <DeskInput
        name="passportNo"
        label={t("passportNo")}
        required
        figures
        maxLength={20}
        autoComplete="off"
      />
      <DeskInput name="passportIssuedOn" label={t("passportIssuedOn")} required type="date" />
      <DeskInput name="passportExpiresOn" label={t("passportExpiresOn")} required type="date" />
      <DeskTextarea name="reason" label={t("reason")} required rows={2} maxLength={OFFICER_WORDS.note} />
    </ArguedVerdict>
  );
};
