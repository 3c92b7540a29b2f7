import type { ReactNode } from "react";

interface NumberedStepsProps {
  /** In their order; `heading` where each is a heading of its own. */
  readonly steps: readonly { readonly key: string; readonly title: string; readonly body: ReactNode }[];
  readonly headings?: boolean;
}

/** What is done first, second, third. */
export const NumberedSteps = ({ steps, headings = false }: NumberedStepsProps) => {
  const Title = headings ? "h3" : "p";
  return (
    <ol className="grid gap-3">
      {steps.map(({ key, title, body }, at) => (
        <li key={key} className="flex gap-3">
          <span
            aria-hidden
            className="figures grid size-7 shrink-0 place-items-center rounded-full bg-primary-soft text-sm font-bold text-primary"
          >
            {at + 1}
          </span>
          <div>
            <Title className="font-semibold">{title}</Title>
            <p className="text-[0.9375rem] text-muted">{body}</p>
          </div>
        </li>
      ))}
    </ol>
  );
};
