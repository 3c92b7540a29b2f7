"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { Notice } from "@/components/ui/Notice";
import type { RefusalCode, RefusalData } from "@/lib/domain/refusals";
import { refusalWords } from "@/lib/i18n/refusal-words";
import { PhoneNumbers } from "@/components/ui/PhoneNumbers";

interface RefusalNoticeProps {
  readonly code: RefusalCode;
  readonly data?: RefusalData;
  /** Changes with each try, so that the same refusal is told again. */
  readonly attempt?: unknown;
  readonly children?: ReactNode;
}

const NOTHING: RefusalData = {};

/** What was refused, why, and what to do (errors.json). */
export const RefusalNotice = ({ code, data = NOTHING, attempt, children }: RefusalNoticeProps) => {
  const t = useTranslations("errors.refusals");
  const locale = useLocale();
  const words = refusalWords(data, locale);
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed may be a long way off.
  useEffect(() => box.current?.focus(), [code, attempt]);
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="danger" title={t(`${code}.title`, words)} live>
        <p>
          <PhoneNumbers>{t(`${code}.body`, words)}</PhoneNumbers>
        </p>
        {children}
      </Notice>
    </div>
  );
};
