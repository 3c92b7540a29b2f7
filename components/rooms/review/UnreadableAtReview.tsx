"use client";

import { useTranslations } from "next-intl";
import { UnreadableCase, type UnreadableFound } from "@/components/desk/case/UnreadableCase";
import { DecisionBar } from "@/components/desk/kit/DecisionBar";
import type { DeskAction } from "@/components/desk/kit/DeskForm";
import { Verdict } from "@/components/desk/kit/Verdict";
import { paths } from "@/lib/paths";
import { RejectApplication } from "./RejectApplication";

interface UnreadableAtReviewProps {
  readonly found: UnreadableFound;
  readonly actions: { readonly claim: DeskAction; readonly release: DeskAction; readonly reject: DeskAction };
}

/** A case that cannot be read, at the pre-review: it can be taken, and whoever took it gives it back or ends it. */
export const UnreadableAtReview = ({ found, actions }: UnreadableAtReviewProps) => {
  const t = useTranslations("officerReview.decide");
  const desk = useTranslations("officerReview");
  const subject = { applicationId: found.id, version: found.version };
  return (
    <UnreadableCase found={found} back={paths.review()}>
      {found.state === "SUBMITTED" ? (
        <Verdict action={actions.claim} subject={{ applicationId: found.id }} words={desk("claim")} />
      ) : null}
      {found.state === "PRE_REVIEW" && found.held ? (
        <DecisionBar label={t("label")}>
          <RejectApplication action={actions.reject} subject={subject} />
          <Verdict action={actions.release} subject={subject} tone="quiet" words={t("release")} />
        </DecisionBar>
      ) : null}
    </UnreadableCase>
  );
};
