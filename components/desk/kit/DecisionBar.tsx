"use client";

import { createContext, type ReactNode, use, useId, useState } from "react";

interface Panels {
  /** The panel that stands open; "": none; undefined: nobody has opened or closed one. */
  readonly open: string | undefined;
  readonly toggle: (panel: string, open: boolean) => void;
}

const PanelsOfBar = createContext<Panels>({ open: undefined, toggle: () => undefined });

interface DecisionBarProps {
  readonly label: string;
  /** What stands on the right: who holds the case, since when. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** The decisions of a case, always in sight at the foot of the window. A form that stands right in it is laid out as its
 *  contents: what the server answers takes a row of the bar above the buttons and moves none of them. One decision at a
 *  time: the bar knows which of its panels is open, and what was written in one that closes stays. */
export const DecisionBar = ({ label, aside, children }: DecisionBarProps) => {
  const [open, setOpen] = useState<string>();
  const toggle = (panel: string, opened: boolean): void =>
    setOpen((known) => (opened ? panel : known === panel || known === undefined ? "" : known));
  return (
    <PanelsOfBar value={{ open, toggle }}>
      <section
        aria-label={label}
        className="no-print sticky bottom-0 z-20 flex flex-wrap max-lg:has-[details[open]]:static items-start gap-2 border-t border-line bg-surface px-4 py-2"
      >
        {children}
        {aside ? <div className="ml-auto self-center text-sm text-muted">{aside}</div> : null}
      </section>
    </PanelsOfBar>
  );
};

const TONES = {
  primary: "border-primary bg-primary text-on-primary hover:bg-primary-hover",
  quiet: "border-line bg-surface text-primary group-open:bg-ground",
  danger: "border-danger bg-surface text-danger group-open:bg-danger-soft",
} as const;

/** On a narrow screen an opened panel lies at the end of the page with its bar, out of sight of whoever pressed it. */
const bringIntoView = (summary: Element | null): void => {
  const { top = 0, bottom = 0 } = summary?.getBoundingClientRect() ?? {};
  if (top < 0 || bottom > window.innerHeight) summary?.scrollIntoView({ block: "start" });
};

interface DecisionPanelProps {
  readonly title: string;
  readonly tone?: keyof typeof TONES;
  readonly beginsOpen?: boolean;
  readonly children: ReactNode;
}

/** A browser that can lay out what a `details` holds by itself leaves every button of the bar where it stands and opens
 *  the panel in a row below them; an older one gives the open button that row too. */
const OPEN =
  "open:order-last open:basis-full supports-[selector(::details-content)]:open:contents " +
  "open:details-content:order-last open:details-content:min-w-0 open:details-content:basis-full";

/** A decision that needs words first, and works without script. It opens within the bar, in the flow: the bar grows, the
 *  case above it gives way and is covered by nothing. */
export const DecisionPanel = ({
  title,
  tone = "quiet",
  beginsOpen = false,
  children,
}: DecisionPanelProps) => {
  const id = useId();
  const { open, toggle } = use(PanelsOfBar);
  return (
    <details
      name="decision"
      className={`group ${OPEN}`}
      open={open === undefined ? beginsOpen : open === id}
      onToggle={({ currentTarget: panel }) => {
        toggle(id, panel.open);
        if (panel.open) bringIntoView(panel.firstElementChild);
      }}
    >
      <summary
        className={`inline-flex min-h-9 items-center rounded-(--radius) max-md:min-h-11 pointer-coarse:min-h-11 border px-3 text-sm font-semibold ${TONES[tone]}`}
      >
        {title}
      </summary>
      <div className="max-w-5xl border-t border-line py-2 lg:max-h-[40dvh] lg:overflow-y-auto">
        {children}
      </div>
    </details>
  );
};
