import { useTranslations } from "next-intl";
import type { DeskAction } from "@/components/desk/kit/DeskForm";
import { Notice } from "@/components/ui/Notice";
import { isKey } from "@/lib/i18n/known-key";
import { TakeBack, type TakeBackProps } from "./TakeBack";

export interface JustDecided {
  /** pass, return, reject, release or takeBack. */
  readonly done: string;
  readonly serial: string;
  readonly offer: TakeBackProps["offer"];
}

interface DecidedNoticeProps {
  readonly decided: JustDecided | undefined;
  readonly takeBack: DeskAction;
  readonly className?: string;
}

/** What was done to the case before, over whatever comes next, with the way to take it back while there is one. */
export const DecidedNotice = ({ decided, takeBack, className }: DecidedNoticeProps) => {
  const t = useTranslations("officerReview");
  const key = `done.${decided?.done}`;
  if (!decided || !isKey(t, key)) return null;
  const { done, serial, offer } = decided;
  return (
    <Notice tone="success" live title={t(key, { serial })} className={className}>
      <TakeBack key={`${done} ${serial}`} action={takeBack} offer={offer} />
    </Notice>
  );
};
