"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { type DeskAction, DeskForm } from "@/components/desk/kit/DeskForm";
import { keyCap } from "@/components/desk/kit/desk-styles";
import { useDeskKeys } from "@/components/desk/kit/use-desk-keys";
import { SubmitButton } from "@/components/ui/SubmitButton";

export interface TakeBackProps {
  readonly action: DeskAction;
  /** Undefined: there is nothing to take back any more. */
  readonly offer:
    { readonly applicationId: string; readonly version: number; readonly milliseconds: number } | undefined;
}

const FORM = "take-back";
const press = (): void => document.querySelector<HTMLElement>(`#${FORM} button[type=submit]`)?.click();

/** Milliseconds left of so many, seen four times a second. */
const useTimeLeft = (milliseconds: number): number => {
  const [left, setLeft] = useState(milliseconds);
  useEffect(() => {
    const end = performance.now() + milliseconds;
    const timer = setInterval(() => {
      const remaining = end - performance.now();
      setLeft(Math.max(0, remaining));
      if (remaining <= 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [milliseconds]);
  return left;
};

/** Takes the decision back that was just made, by a press or `z`, while the seconds run; what the server says to it stays
 *  when they are over. The list around it is read anew meanwhile: the first offer counts. */
export const TakeBack = ({ action, offer: given }: TakeBackProps) => {
  const t = useTranslations("officerReview.takeBack");
  const [offer] = useState(given);
  const left = useTimeLeft(offer?.milliseconds ?? 0);
  useDeskKeys({ z: left > 0 ? press : undefined });
  if (!offer) return null;
  const { applicationId, version } = offer;
  return (
    <DeskForm id={FORM} action={action} hidden={{ applicationId, version }} className="grid gap-2">
      {left > 0 ? (
        <p className="flex flex-wrap items-center gap-3">
          <SubmitButton tone="quiet" size="sm">
            {t("button")} <kbd className={keyCap}>Z</kbd>
          </SubmitButton>
          <span className="sr-only">{t("hint")}</span>
          <span aria-hidden="true" className="figures">
            {t("left", { seconds: Math.ceil(left / 1_000) })}
          </span>
        </p>
      ) : null}
    </DeskForm>
  );
};
