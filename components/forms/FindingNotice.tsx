import { Notice } from "@/components/ui/Notice";
import type { FindingView } from "./form-view";

/** A rule told before it bites: what stands in the way and the way out. */
export const FindingNotice = ({ finding }: { readonly finding: FindingView }) => (
  <Notice
    tone={finding.severity === "BLOCK" ? "danger" : "warning"}
    title={finding.title}
    live
    className="mt-2"
  >
    {finding.action}
  </Notice>
);
