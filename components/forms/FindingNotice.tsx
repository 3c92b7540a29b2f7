import { Notice } from "@/components/ui/Notice";
import { Link } from "@/lib/i18n/navigation";
import type { FindingView } from "./form-view";

interface FindingNoticeProps {
  readonly finding: FindingView;
  /** Away from its question: the way to it. */
  readonly change?: { readonly href: string; readonly label: string };
}

/** A rule told before it bites: what stands in the way and the way out. */
export const FindingNotice = ({ finding, change }: FindingNoticeProps) => (
  <Notice
    tone={finding.severity === "BLOCK" ? "danger" : "warning"}
    title={finding.title}
    live
    className="mt-2"
  >
    {finding.action}
    {change ? (
      <p>
        <Link href={change.href} className="link inline-block min-h-6">
          {change.label}
        </Link>
      </p>
    ) : null}
  </Notice>
);
