import type { IconName } from "./icon-names";
import type { ReactNode } from "react";
import { Icon } from "./Icon";

interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly icon?: IconName;
}

/** Nothing here: says so, says why, offers the next step. */
export const EmptyState = ({ title, children, action, icon = "inbox" }: EmptyStateProps) => (
  <div className="grid justify-items-center gap-2 rounded-(--radius) border border-dashed border-control bg-surface px-5 py-10 text-center">
    <Icon of={icon} size={32} className="text-muted" />
    <p className="font-bold">{title}</p>
    {children ? <div className="max-w-prose text-[0.9375rem] text-muted">{children}</div> : null}
    {action ? <div className="mt-2 flex flex-wrap justify-center gap-3">{action}</div> : null}
  </div>
);
