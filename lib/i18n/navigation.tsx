import { useLocale } from "next-intl";
import type { ComponentPropsWithoutRef } from "react";
import type { Locale } from "@/lib/domain/locales";

interface Address {
  /** A path of lib/paths without its locale; anything else (`#part`, another site) stays as it is. */
  readonly href: string;
  readonly locale: string;
}

/** The path with the locale in front. */
export const getPathname = ({ href, locale }: Address): string =>
  href.startsWith("/") ? `/${locale}${/^\/([?#]|$)/.test(href) ? href.slice(1) : href}` : href;

interface LinkProps extends ComponentPropsWithoutRef<"a"> {
  readonly href: string;
  /** Another language than the page's. */
  readonly locale?: Locale;
  /** False: the page stays scrolled where it is. */
  readonly scroll?: boolean;
}

/** A link to a page of ours. Nothing but an element of HTML, for a page's data carries a second copy of every component
 *  that runs in the browser; components/layout/SoftLinks leads its press without a load of the page. */
export const Link = ({ href, locale, scroll = true, children, ...rest }: LinkProps) => {
  const here = useLocale();
  const whole = getPathname({ href, locale: locale ?? here });
  return (
    <a href={whole} {...rest} {...(scroll ? {} : { "data-stay": "" })}>
      {children}
    </a>
  );
};
