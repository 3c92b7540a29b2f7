import type { LucideIcon } from "lucide-react";

interface IconProps {
  readonly of: LucideIcon;
  /** Edge in CSS pixels. */
  readonly size?: number;
  readonly className?: string;
}

/** A drawing beside words; it never carries the meaning alone, so it is hidden from assistive technology. */
export const Icon = ({ of: Drawing, size = 18, className = "" }: IconProps) => (
  <Drawing
    aria-hidden
    focusable="false"
    width={size}
    height={size}
    strokeWidth={1.8}
    className={`shrink-0 ${className}`}
  />
);
