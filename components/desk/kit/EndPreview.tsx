"use client";

import { useTranslations } from "next-intl";
import { EndReasonCard } from "@/components/applications/EndReasonCard";
import { PhonePreview, type PhonePreviewProps } from "@/components/desk/kit/PhonePreview";
import type { ByLocale } from "@/lib/domain/locales";

export interface EndPreviewProps {
  readonly state: "PRE_REJECTED" | "NOT_ACCEPTED" | "INTERVIEW_FAILED" | "REFUSED";
  /** The reason or ground, by the name of its field. */
  readonly codes: Readonly<Record<string, string>>;
  readonly note: ByLocale<string>;
  readonly messages: PhonePreviewProps["messages"];
}

const DECIDED = { event: "reject", from: null, at: new Date(0) } as const;

/** Why the application ends as the applicant will read it: the very card of their page. */
export const EndPreview = ({ state, codes, note, messages }: EndPreviewProps) => {
  const t = useTranslations("officerReview.preview");
  const events = [{ ...DECIDED, to: state, data: { ...codes, note } }];
  return (
    <details className="lg:col-span-full">
      <summary className="link inline-block min-h-8 cursor-pointer text-sm">{t("open")}</summary>
      <div className="pt-2">
        <PhonePreview messages={messages} caption={t("endCaption")}>
          {() => <EndReasonCard application={{ state, events }} />}
        </PhonePreview>
      </div>
    </details>
  );
};
