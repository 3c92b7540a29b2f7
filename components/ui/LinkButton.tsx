import type { ReactNode } from "react";
import { Link } from "@/lib/i18n/navigation";
import { buttonClass, type ButtonSize, type ButtonTone } from "./Button";

interface LinkButtonProps {
  /** A path without its locale (lib/paths). */
  readonly href: string;
  readonly tone?: ButtonTone;
  readonly size?: ButtonSize;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link that is the next step, so it looks like a button. */
export const LinkButton = ({ href, tone, size, className, children }: LinkButtonProps) => (
  <Link href={href} className={buttonClass(tone, size, className)}>
    {children}
  </Link>
);
