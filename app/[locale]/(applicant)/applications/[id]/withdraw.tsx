import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import { WithdrawForm } from "@/components/applications/acts/WithdrawForm";
import type { UnreadableApplication } from "@/lib/server/db/questions/applicant/application-for-applicant";
import { deleteDraftAction, withdrawAction } from "./actions";

type Withdrawable = Pick<UnreadableApplication, "id" | "version" | "open" | "draft">;

/** Needs nothing of what was filled in, so that a case nobody can read does not keep its passport. */
export async function Withdraw({ found: { id, version, open, draft } }: { readonly found: Withdrawable }) {
  if (!open.includes("withdraw")) return null;
  const { application: words, errors } = await getMessages();
  const messages = { application: { withdraw: words.withdraw }, errors: { refusals: errors.refusals } };
  const action = draft ? deleteDraftAction : withdrawAction;
  return (
    <NextIntlClientProvider messages={messages}>
      <WithdrawForm action={action} applicationId={id} version={version} draft={draft} />
    </NextIntlClientProvider>
  );
}
