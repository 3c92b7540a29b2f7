import type { IconName } from "./icon-names";
import type { ReactNode } from "react";
import { Icon } from "./Icon";

export type Tone = "info" | "success" | "warning" | "danger" | "neutral";

const TONES: Record<Tone, string> = {
  info: "bg-info-soft text-info",
  success: "bg-success-soft text-success",
  warning: "bg-warning-soft text-warning",
  danger: "bg-danger-soft text-danger",
  neutral: "bg-ground text-muted border border-line",
};

interface PillProps {
  readonly tone?: Tone;
  readonly icon?: IconName;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A short state in words; the colour only repeats them. */
export const Pill = ({ tone = "info", icon, className = "", children }: PillProps) => (
  <span
    className={`inline-flex max-w-full items-center gap-1.5 rounded-full px-2.5 py-0.5 text-sm font-semibold ${TONES[tone]} ${className}`}
  >
    {icon ? <Icon of={icon} size={15} /> : null}
    <span>{children}</span>
  </span>
);
