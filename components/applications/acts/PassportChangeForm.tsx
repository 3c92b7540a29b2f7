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

/** The same for a type that declares that nothing changed: it is withdrawn and becomes a renewal, with everything kept. */
export const RenewInsteadForm = ({ state, ...subject }: PassportChangeFormProps) => {
  const t = useTranslations("application.passportChange");
  const words = { open: t("renew.open"), confirm: t("renew.confirm"), seeNow: t("renew.seeNow") };
  return (
    <TwoSteps form="renewInstead" words={words} {...subject}>
      <p>{t("otherType")}</p>
      <p>{t("renew.body")}</p>
      {state === "PRE_REVIEW" ? <p className="font-semibold">{t("renew.underReview")}</p> : null}
      {state === "BOOKED" ? <p className="font-semibold">{t("renew.booked")}</p> : null}
      <p>{t("renew.limit")}</p>
    </TwoSteps>
  );
};

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
