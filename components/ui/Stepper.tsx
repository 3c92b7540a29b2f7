import { Link } from "@/lib/i18n/navigation";
import { Icon } from "./Icon";

export interface StepperItem {
  readonly label: string;
  readonly state: "done" | "current" | "upcoming";
  readonly href?: string;
}

interface StepperProps {
  readonly label: string;
  readonly steps: readonly StepperItem[];
  /** The word said behind finished steps, e.g. 已完成 / done. */
  readonly doneWord: string;
  /** Where one is in words, for a phone, where the names do not fit. */
  readonly summary: string;
}

/** Where one is in a row of steps; the current one also says so to assistive technology. */
export const Stepper = ({ label, steps, doneWord, summary }: StepperProps) => (
  <nav aria-label={label}>
    <ol className="grid auto-cols-fr grid-flow-col gap-1.5">
      {steps.map((step, at) => {
        const reached = step.state !== "upcoming";
        const words = (
          <>
            <span aria-hidden className="mr-1">
              {at + 1}
            </span>
            {/* On a phone five names do not fit, and the page's heading is the current one's. */}
            <span className="sr-only sm:not-sr-only">{step.label}</span>
            {step.state === "done" ? (
              <>
                <Icon of="check" size={14} className="ml-1 inline text-success" />
                <span className="sr-only">({doneWord})</span>
              </>
            ) : null}
          </>
        );
        return (
          <li
            key={step.label}
            aria-current={step.state === "current" ? "step" : undefined}
            className={`border-t-4 pt-2 text-sm ${reached ? "border-primary" : "border-line text-muted"} ${step.state === "current" ? "font-bold" : ""}`}
          >
            {step.href && step.state !== "current" ? (
              <Link href={step.href} className="inline-block min-h-6 hover:underline">
                {words}
              </Link>
            ) : (
              words
            )}
          </li>
        );
      })}
    </ol>
    <p aria-hidden className="mt-1 text-sm text-muted sm:hidden">
      {summary}
    </p>
  </nav>
);
