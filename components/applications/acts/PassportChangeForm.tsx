"use client";

import { useTranslations } from "next-intl";
import type { State } from "@/lib/domain/case/states";
import { type CaseAction, TwoSteps } from "./TwoSteps";

interface PassportChangeFormProps {
  readonly action: CaseAction;
  readonly applicationId: string;
  readonly version: number;
  readonly state: State;
}

/** 护照已更换, before the acceptance: opens the questions of the passport, and its page, for the new one. */
export const PassportChangeForm = ({ state, ...subject }: PassportChangeFormProps) => {
  const t = useTranslations("application.passportChange");
  const words = { open: t("open"), confirm: t("confirm"), seeNow: t("seeNow") };
  return (
    <TwoSteps form="changePassport" words={words} {...subject}>
      <p>
        {t("here")} {t(state === "RETURNED" ? "sameDay" : "within")}
      </p>
      {state === "BOOKED" ? <p className="font-semibold">{t("booked")}</p> : null}
    </TwoSteps>
  );
};
