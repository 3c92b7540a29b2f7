import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import { PassportChangeForm, RenewInsteadForm } from "@/components/applications/acts/PassportChangeForm";
import { PassportWay } from "@/components/applications/acts/PassportWay";
import { passportWay } from "@/lib/domain/people/passport-change";
import { formOfCase } from "@/lib/domain/types/known-types";
import type { ApplicationView } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { changePassportAction, renewInsteadAction } from "./actions";

/** What to do with a new passport, wherever the case stands. */
export async function PassportChange({ found }: { readonly found: ApplicationView }) {
  const { id, version, state, permit, today, returnItems } = found;
  const permitInForce = permit !== null && permit.validUntil >= today;
  const way = passportWay(state, { form: formOfCase(found), permitInForce });
  if (!way) return null;
  if (way !== "here" && way !== "otherType") return <PassportWay way={way} />;
  // Announced already, and being filled in.
  if (state === "RETURNED" && returnItems.some(({ reason }) => reason === "passportChanged")) return null;
  const { application: words, errors } = await getMessages();
  const messages = {
    application: { passportChange: words.passportChange },
    errors: { refusals: errors.refusals },
  };
  const subject = { applicationId: id, version, state };
  return (
    <NextIntlClientProvider messages={messages}>
      {way === "here" ? (
        <PassportChangeForm action={changePassportAction} {...subject} />
      ) : (
        <RenewInsteadForm action={renewInsteadAction} {...subject} />
      )}
    </NextIntlClientProvider>
  );
}
