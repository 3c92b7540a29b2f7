"use client";

import { useTranslations } from "next-intl";
import { UnreadableCase, type UnreadableFound } from "@/components/desk/case/UnreadableCase";
import type { DeskAction } from "@/components/desk/kit/DeskForm";
import { Verdict } from "@/components/desk/kit/Verdict";
import { paths } from "@/lib/paths";

interface UnreadableAtReviewProps {
  readonly found: UnreadableFound;
  readonly release: DeskAction;
}

/** A case that cannot be read, before the officer who took it: it can be given back. */
export const UnreadableAtReview = ({ found, release }: UnreadableAtReviewProps) => {
  const t = useTranslations("officerReview.decide");
  return (
    <UnreadableCase found={found} back={paths.review()}>
      {found.state === "PRE_REVIEW" && found.held ? (
        <Verdict
          action={release}
          subject={{ applicationId: found.id, version: found.version }}
          tone="quiet"
          words={t("release")}
        />
      ) : null}
    </UnreadableCase>
  );
};
