import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { ErrorSummary } from "@/components/ui/ErrorSummary";
import { Notice } from "@/components/ui/Notice";
import { LoginRefusal } from "./LoginRefusal";
import { Proof } from "./Proof";

interface LoginAnswerProps extends ComponentProps<typeof Proof> {
  /** The fields that are wrong, each with its words. */
  readonly wrong: ComponentProps<typeof ErrorSummary>["items"];
  /** The number a code has just gone to, as it may be shown. */
  readonly sentTo: string | undefined;
}

/** What a form with a code says to the post before: what is wrong, what the device has to do first, why it was refused,
 *  where the code went. */
export const LoginAnswer = ({ state, post, wrong, sentTo }: LoginAnswerProps) => {
  const t = useTranslations("login");
  return (
    <>
      <ErrorSummary title={t("errorTitle")} items={wrong} attempt={state} />
      <Proof state={state} post={post} />
      {state.status === "refused" && state.code !== "proofNeeded" ? (
        <LoginRefusal code={state.code} data={state.data ?? {}} />
      ) : null}
      {sentTo ? (
        <Notice tone="success" title={t("sentTitle")} live>
          {t("sent", { phone: sentTo })}
        </Notice>
      ) : null}
    </>
  );
};
