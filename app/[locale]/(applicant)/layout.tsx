import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { NewPhoneWarning } from "@/components/account/NewPhoneWarning";
import { FormMemory } from "@/components/ui/form-memory";
import { ApplicantShell } from "@/components/layout/ApplicantShell";
import { SignOutForm } from "@/components/layout/SignOutForm";
import { requireApplicant } from "@/lib/server/edge/auth/actor";
import { accountOfApplicant } from "@/lib/server/db/questions/applicant/account-of-applicant";
import { today } from "@/lib/server/base/clock";
import { isDemo } from "@/lib/server/base/env";
import { keepSession, objectAction, signOutAction } from "./actions";
import { keptPost } from "@/lib/server/edge/actions/kept-post";
import { answeredFrame } from "../answered";
import { ClosedStep } from "../closed-step";
import { SessionGuard } from "../session-guard";

export default answeredFrame(async function ApplicantLayout({ children }: { readonly children: ReactNode }) {
  const actor = await requireApplicant();
  const [t, { maskedPhone, todoCount, unread, newPhone }] = await Promise.all([
    getTranslations("frame"),
    accountOfApplicant(actor),
  ]);
  return (
    <ApplicantShell
      demo={isDemo()}
      today={today()}
      name={maskedPhone}
      todoCount={todoCount}
      unread={unread}
      signOut={<SignOutForm action={signOutAction} label={t("signOut")} failed={t("signOutFailed")} />}
      sessionWarning={<SessionGuard of="applicant" extend={keepSession} />}
    >
      <ClosedStep />
      {newPhone ? <NewPhoneWarning asked={newPhone} object={objectAction} /> : null}
      <FormMemory kept={await keptPost()} otherLanguage={t("keepAndSwitch")}>
        {children}
      </FormMemory>
    </ApplicantShell>
  );
});
