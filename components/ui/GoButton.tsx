import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { Button, type ButtonTone } from "@/components/ui/Button";

interface GoButtonProps {
  /** A path without its locale (lib/paths). */
  readonly href: string;
  readonly tone?: ButtonTone;
  readonly children: ReactNode;
}

/** One of the wizard's buttons on a page that has nothing to post: everything on it is stored already. */
export const GoButton = ({ href, tone, children }: GoButtonProps) => (
  <form action={`/${useLocale()}${href}`} method="get" className="grid">
    <Button type="submit" tone={tone}>
      {children}
    </Button>
  </form>
);
