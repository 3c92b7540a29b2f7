import type { ReactNode } from "react";
import { Notice } from "@/components/ui/Notice";
import { Link } from "@/lib/i18n/navigation";
import type { FindingView } from "./form-view";
import { PhoneNumbers } from "@/components/ui/PhoneNumbers";

interface FindingNoticeProps {
  readonly finding: FindingView;
  /** Away from its question: the way to it. */
  readonly children?: ReactNode;
}

/** A rule told before it bites: what stands in the way and the way out. */
export const FindingNotice = ({ finding, children }: FindingNoticeProps) => (
  <Notice
    tone={finding.severity === "BLOCK" ? "danger" : "warning"}
    title={finding.title}
    live
    className="mt-2"
  >
    <PhoneNumbers>{finding.action}</PhoneNumbers>
    {finding.places?.map((place) => (
      <p key={place} className="mt-1">
        <PhoneNumbers>{place}</PhoneNumbers>
      </p>
    ))}
    {[finding.offer, finding.elsewhere].map((way) =>
      way ? (
        <p key={way.href}>
          <Link href={way.href} className="link inline-flex min-h-11 items-center">
            {way.label}
          </Link>
        </p>
      ) : null,
    )}
    {children}
  </Notice>
);
