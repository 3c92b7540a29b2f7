import { useTranslations } from "next-intl";
import { UnreadableCase, type UnreadableFound } from "@/components/desk/case/UnreadableCase";
import { DecisionBar } from "@/components/desk/kit/DecisionBar";
import type { DeskAction } from "@/components/desk/kit/DeskForm";
import { paths } from "@/lib/paths";
import { RefuseAcceptance } from "./RefuseAcceptance";
import { WithdrawPanel } from "./WithdrawPanel";

interface UnreadableAtWindowProps {
  readonly found: UnreadableFound;
  readonly actions: { readonly refuse: DeskAction; readonly withdraw: DeskAction };
}

/** A case that cannot be read, at the window: it cannot be accepted, but refused; and once it is accepted, only the window
 *  can end it. */
export const UnreadableAtWindow = ({ found, actions }: UnreadableAtWindowProps) => {
  const t = useTranslations("hall.window");
  const subject = { applicationId: found.id, version: found.version };
  return (
    <UnreadableCase found={found} back={paths.counter()}>
      {found.state === "WINDOW_REVIEW" ? (
        <DecisionBar label={t("label")}>
          <RefuseAcceptance action={actions.refuse} subject={subject} />
        </DecisionBar>
      ) : null}
      {found.state === "ACCEPTED" ? <WithdrawPanel action={actions.withdraw} {...subject} /> : null}
    </UnreadableCase>
  );
};
