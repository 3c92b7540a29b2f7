import { UnreadableCase, type UnreadableFound } from "@/components/desk/case/UnreadableCase";
import { DecisionBar } from "@/components/desk/kit/DecisionBar";
import type { DeskAction } from "@/components/desk/kit/DeskForm";
import { useTranslations } from "next-intl";
import { paths } from "@/lib/paths";
import { RefusePermit } from "./RefusePermit";

interface UnreadableAtDecisionProps {
  readonly found: UnreadableFound;
  readonly refuse: DeskAction;
}

/** A case that cannot be read, before the approver: it cannot be approved, but it can be refused. */
export const UnreadableAtDecision = ({ found, refuse }: UnreadableAtDecisionProps) => {
  const t = useTranslations("decisions.decide");
  return (
    <UnreadableCase found={found} back={paths.decisions()}>
      {found.state === "ACCEPTED" ? (
        <DecisionBar label={t("label")} aside={t("fourEyes")}>
          <RefusePermit action={refuse} subject={{ applicationId: found.id, version: found.version }} />
        </DecisionBar>
      ) : null}
    </UnreadableCase>
  );
};
