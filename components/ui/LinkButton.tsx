import type { ReactNode } from "react";
import { Link } from "@/lib/i18n/navigation";
import { buttonClass, type ButtonSize, type ButtonTone } from "./Button";

interface LinkButtonProps {
  /** A path without its locale (lib/paths). */
  readonly href: string;
  readonly tone?: ButtonTone;
  readonly size?: ButtonSize;
  readonly className?: string;
  /** The id of what tells this link from others of the same name: its row's number. */
  readonly describedBy?: string;
  readonly children: ReactNode;
}

/** A link that is the next step, so it looks like a button. */
export const LinkButton = ({ href, tone, size, className, describedBy, children }: LinkButtonProps) => (
  <Link href={href} className={buttonClass(tone, size, className)} aria-describedby={describedBy}>
    {children}
  </Link>
);
